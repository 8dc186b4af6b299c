/** Begins a line that is text, whatever it looks like; no reply has it (see `cleanReplyText`). */
export const AS_IS = '\u2060';

/**
 * A mark before an item: dash, dot, number, circled number, emoji, 一、. A number must be followed by something else than a
 * digit (1.5倍 is text), a sign close to a digit is the number's own (-5度), and a star that another one answers is Markdown's.
 */
export const BULLET =
  /^\s*(?:[-－+](?=\s|\D)\s*(?=\S)|\*(?=\s|[^*]*$)\s*(?=\S)|[•・●○▪◦–‣]\s*(?=\S)|[①-⑳]\s*|\d\ufe0f?\u20e3\s*|\p{Extended_Pictographic}\ufe0f?\s*(?=\S)|[一二三四五六七八九十]、|[(（]?(?:\d{1,2}|[０-９]{1,2})(?:[.．)）]\s*(?=\D)|[、:：]\s*(?=\D)))/u;

/** A Markdown heading: its marks, its words. */
export const HASHES = /^\s*(#{1,6})\s*(.*?)\s*#*\s*$/u;

/** A whole line in bold, in lenticular brackets or behind a square: a heading to those who write no `#`. Its words, then its sources. */
export const DRESSED =
  /^\s*(?:\*\*(.+?)\*\*|__(.+?)__|【([^】]+)】|[■◆▼□◇▶]\s*(.+?))((?:\s*[[［(（]\d[^\]］)）]*[\]］)）])*)\s*$/u;

/** Nothing; a line drawn across, alone or under a table's head; hashtags. */
export const BLANK = /^\s*$|^\s*(?:[-*_=|:]\s*){3,}$|^\s*(?:#[^\s#]+\s*){2,}$/u;

/** How much of a line's end tells how it ends. */
const TAIL = 200;
const ENDED = /[。．.!?！？」』）)\]］】"”…]\s*$/u;
const SOURCED = /[[［【(（]\s*(?:文|cite: |\^)?\d+[^\]］】)）]*[\]］】)）]\s*。?\s*$/u;
const STOP = /([。．.、,!！?？:：」』])?(?:\s*[[［【(（](?:文|cite: |\^)?\d[^\]］】)）]*[\]］】)）])*\s*$/u;

/** A sentence that ended, or carries its source. */
export function isEnded(line: string): boolean {
  return ENDED.test(line.slice(-TAIL));
}

/** The punctuation at its end, before the source numbers. */
export function stopOf(line: string): string | undefined {
  return STOP.exec(line.slice(-TAIL))?.[1];
}

/** Ends with a source number. */
export function isSourced(line: string): boolean {
  return SOURCED.test(line.slice(-TAIL));
}

/**
 * What a chat AI says to the reader around its answer. Words that news uses too (必要であれば, 半数以上が, お知らせ) count
 * only where they turn to the reader: a last paragraph taken for chatter would be lost.
 */
const CHATTER = [
  /^\s*(?:※|以上(?:です|が[^。]*(?:です|ます)|、|の(?:形|内容|原稿|回答|とおり|通り))|承知|もちろん|かしこまりました|了解|はい[、。])/u,
  /(?:お知らせ|お申し付け|ご確認|ご連絡|お伝え|ご指示|おっしゃって|教えて)ください|幸いです。?$/u,
  /(?:しましょうか|でしょうか|ますか)[。?？]?\s*$/u,
  /(?:必要|ご希望|ご要望|ご不明|よろしけれ)[^。]*(?:できます|いたします|可能です|ください)[。！!]?\s*$/u,
  /(?:以下|原稿|要約|翻訳|日本語)[^。]{0,24}(?:まとめました|作成しました|訳しました|書きました|(?:原稿|要約|翻訳|記事|もの)です)[。！!]?\s*$/u,
  /^\s*(?:ChatGPT|Claude|Gemini|Copilot)\b.*(?:限りません|不正確|mistakes)/u,
  /let me know|^\s*here(?:['’]s| is)|hope this|feel free|would you like|^\s*(?:certainly|sure)[,!.]/iu,
];

/** Whether the line turns to the reader instead of telling the news. */
export function isChatter(line: string): boolean {
  return CHATTER.some((pattern) => pattern.test(line.slice(0, TAIL)));
}

/** Whether the line says that there is no answer. */
export function isRefusal(line: string): boolean {
  return /申し訳(?:あり|ござい)ません|(?:でき(?:ません|かねます)|いたしかねます)(?:でした)?。/u.test(line);
}
