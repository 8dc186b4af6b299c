import { lowerInPlace, WORD_CHARACTERS } from '../letter-ranges.ts';

/** "By" and its equals. Asked of text in lower case. */
const SPACED = 'by|von|par|por|di|da|door|av|af|przez|yazan|oleh|от|מאת|बाय|글|文|撰文|بقلم|كتبت?|الكاتب';
/** These stand in front of a name with a colon or bar; without one they may be part of it. */
const LABELS =
  'text[eo]?|quelle|redaktion|contributors?|autor(?:e|in|es)?|auteurs?|authors?|writer|reporter|reporting by|autor[ai]?|автор[иы]?|текст|yazar|muhabir|haber|penulis|reporter|tác giả|theo|लेखक|द्वारा|रिपोर्ट|כתב|作者|记者|記者|编辑|編輯|責任編輯|责任编辑|责编|取材・文|取材|執筆|著者|기자|작성자|تحرير|إعداد';
const VERBS =
  '(?:eine? )?(?:written|posted|published|reported|story|words|text|analysis|opinion|review|article|column|interview|news|kommentar|analyse|gastbeitrag|propos recueillis)';

const BY = new RegExp(`^(?:(?:(?:${VERBS})\\s+)?(?:${SPACED}|${LABELS}))(?:\\s*[:：|／/＝=]\\s*|\\s+)`);

/** The text without "By" in front. */
export function withoutByWords(text: string): string {
  const match = BY.exec(lowerInPlace(text));
  return match === null ? text : text.slice(match[0].length);
}

/** A line with nothing but "By": the name stands on the next one. */
const ALONE = new RegExp(`^(?:(?:${VERBS}) )?(?:${SPACED}|${LABELS}|about the author)\\s*[:：]?$`);
export const isByAlone = (line: string): boolean => ALONE.test(line.toLowerCase());

/** `By Name`, `Von Name`, `Автор: Name`, `記者：…`. */
const STARTS = new RegExp(
  `^(?:(?:(?:${VERBS})\\s+)?(?:(?:${SPACED})(?:\\s*[:：／/＝=]\\s*|\\s+)|(?:${LABELS})\\s*[:：／/＝=|]\\s*))`,
);

/** Whether the line opens as a byline does, with a name behind it. */
export function opensAsByline(line: string): boolean {
  const match = STARTS.exec(lowerInPlace(line));
  return match !== null && startsName(line.slice(match[0].length));
}

/** A capital, or a letter of a script without capitals. */
export function startsName(text: string): boolean {
  const first = text.charAt(0);
  return LETTER.test(first) && !/\d/.test(first) && (first !== first.toLowerCase() || first === first.toUpperCase());
}

const LETTER = new RegExp(`[${WORD_CHARACTERS}]`);
