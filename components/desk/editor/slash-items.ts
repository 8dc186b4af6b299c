import type { PostBlockKind } from '../../../utils/post/post.ts';
import type { BlockAttrs } from './post-doc.ts';

export type SlashId =
  | 'heading'
  | 'subheading'
  | 'item'
  | 'numbered'
  | 'quote'
  | 'cite'
  | 'rule'
  | 'image'
  | 'paragraph';

export interface SlashItem {
  id: SlashId;
  kind: PostBlockKind;
  look?: Partial<Pick<BlockAttrs, 'level' | 'ordered'>>;
  /** What finds it: its names in kanji, kana, letters and English. */
  words: string[];
}

/** What a block can be made by the slash menu, in the order it shows them. */
export const SLASH_ITEMS: readonly SlashItem[] = [
  { id: 'heading', kind: 'heading', look: { level: 2 }, words: ['見出し', 'みだし', 'midashi', 'heading', 'h2'] },
  {
    id: 'subheading',
    kind: 'heading',
    look: { level: 3 },
    words: ['小見出し', 'こみだし', 'komidashi', 'subheading', 'h3'],
  },
  {
    id: 'item',
    kind: 'item',
    look: { ordered: false },
    words: ['箇条書き', 'かじょうがき', 'kajougaki', 'リスト', 'list', 'bullet'],
  },
  {
    id: 'numbered',
    kind: 'item',
    look: { ordered: true },
    words: ['番号', 'ばんごう', 'bangou', 'numbered', 'ordered', '1'],
  },
  { id: 'quote', kind: 'quote', words: ['引用', 'いんよう', 'inyou', 'quote', 'blockquote'] },
  { id: 'cite', kind: 'cite', words: ['出典', 'しゅってん', 'shutten', 'syutten', 'cite', 'source'] },
  { id: 'rule', kind: 'rule', words: ['罫線', 'けいせん', 'keisen', '線', 'せん', 'rule', 'hr', 'line', '-'] },
  {
    id: 'image',
    kind: 'image',
    words: ['画像', 'がぞう', 'gazou', '写真', 'しゃしん', 'shashin', 'syasin', 'image', 'picture'],
  },
  {
    id: 'paragraph',
    kind: 'paragraph',
    words: ['本文', 'ほんぶん', 'honbun', '段落', 'だんらく', 'danraku', 'text', 'paragraph'],
  },
];

/** The items one of whose names begins with what was typed, in whatever width, case or kana; all of them for nothing. */
export function findSlashItems(typed: string): SlashItem[] {
  const wanted = fold(typed);
  return SLASH_ITEMS.filter(({ words }) => words.some((word) => fold(word).startsWith(wanted)));
}

/** From katakana to hiragana it is this far. */
const KANA_SHIFT = 0x60;

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - KANA_SHIFT));
}
