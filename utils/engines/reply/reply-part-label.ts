/** What a label announces. `apart`: something of the reply that is no part of a post (notes, the source line). */
export type LabelledPart = 'title' | 'points' | 'lead' | 'heading' | 'body' | 'apart';

/** Every name seen for a part, ours first; compared without case, spaces, `_` and `-`. */
const NAMES: Record<LabelledPart, string[]> = {
  title: ['題名', 'タイトル', '表題', '主見出し', '記事タイトル', '日本語タイトル', '标题', 'title', 'headline'],
  points: [
    '要点',
    '要点一覧',
    '要点まとめ',
    'ポイント',
    'キーポイント',
    '主なポイント',
    '重要ポイント',
    '重要な点',
    '箇条書き',
    '3行要約',
    'points',
    'point',
    'keypoints',
    'keytakeaways',
    'bullets',
    'bulletpoints',
    'highlights',
  ],
  lead: [
    'リード',
    'リード文',
    '前文',
    '導入',
    '導入文',
    '概要',
    '要約',
    '导语',
    'lead',
    'lede',
    'leadparagraph',
    'intro',
    'introduction',
    'summary',
    'standfirst',
  ],
  heading: [
    '見出し',
    '小見出し',
    '中見出し',
    '節',
    'セクション',
    '小标题',
    'heading',
    'subheading',
    'section',
    'sectiontitle',
    'subtitle',
  ],
  body: [
    '本文',
    '内容',
    '段落',
    '記事本文',
    'セクション一覧',
    '各節',
    '節一覧',
    '正文',
    'body',
    'text',
    'content',
    'paragraph',
    'paragraphs',
    'sections',
  ],
  apart: [
    '出典',
    '情報源',
    'ソース',
    '参考',
    '注',
    '注記',
    '注意',
    '注釈',
    '備考',
    '補足',
    '訳注',
    '原題',
    '副題',
    '文字数',
    'ハッシュタグ',
    '日付',
    '著者',
    '筆者',
    '媒体',
    'source',
    'sources',
    'note',
    'notes',
    'date',
    'author',
  ],
};

const PART_OF = new Map(
  (Object.keys(NAMES) as LabelledPart[]).flatMap((part) => NAMES[part].map((name) => [name, part] as const)),
);

/** The part a label or a JSON key names; its number (`本文2`), 案 and trailing brackets (`要点(3つ)`) do not matter. */
export function partOfLabel(label: string): LabelledPart | null {
  const plain = label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[([{【〔].*$/u, '')
    .replace(/[\s_\-*#"'“”「」]/gu, '')
    .replace(/(?:案|候補)?\d*$/u, '');
  return PART_OF.get(plain) ?? null;
}

/** Longest label worth asking about: a line's start that is longer is text. */
const MAX_LABEL = 24;
/** A label and all its dressing stand within this many characters of the line's start. */
const HEAD = 100;

/** `題名: …` in the shapes chat AIs give it: bold, bracketed, numbered, as a heading; null where the line has no label. */
export function readLabel(line: string): { part: LabelledPart; rest: string } | null {
  const head = line.slice(0, HEAD);
  const tail = line.slice(HEAD);
  const bare = head
    .replace(/^(?:[\s|>#*_・●■◆▼◇□○★☆-]|\d?\ufe0f?\u20e3|\p{Extended_Pictographic}\ufe0f?)+/u, '')
    .replace(/^[("'“「]?\s*(?:\d{1,2}|[０-９]{1,2})[.)．、）:]\s*(?=\D)/u, '')
    .replace(/^[*_`"'“「]+/u, '');
  // 「要点: …」 is speech: a label in quotes is quoted to its own end.
  const quoted = /["'“「]/u.test(head.slice(0, head.length - bare.length));
  const bracketed = /^[【[〔《<＜［]([^】\]〕》>＞］]{1,24})[】\]〕》>＞］]\**\s*[:：]?\s*(.*)$/u.exec(bare);
  const colon = /^([^:：|\t]{1,24}?)([*_`"'”」\s]*)[:：|\t][*_`]*\s*(.*)$/u.exec(bare);
  const isSpeech = quoted && !/["'”」]/u.test(colon?.[2] ?? '');
  const alone = bare.replace(/[*_`"'”」#\s]+$/u, '');
  for (const [label, rest] of [
    [bracketed?.[1], bracketed?.[2]],
    [isSpeech ? undefined : colon?.[1], colon?.[3]],
    [tail === '' && alone.length <= MAX_LABEL ? alone : undefined, ''],
  ]) {
    const part = label === undefined ? null : partOfLabel(label);
    // `|` and `>` announce YAML's block of text on the next lines.
    if (part !== null) return { part, rest: ((rest ?? '') + tail).replace(/^[|>][-+]?\s*$/u, '') };
  }
  return null;
}
