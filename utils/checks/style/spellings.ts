/** One word that is written in several ways. */
export interface Spelling {
  /** The part of the word the ways differ in. */
  forms: readonly string[];
  /** What may follow it, as a pattern: the endings of a verb, or what it counts. Nothing else is this word then. */
  ending?: string;
  /** What stands before it, as a pattern. */
  before?: string;
}

const FIGURE = '[0-9０-９一二三四五六七八九十数]';

/**
 * Words that newspapers, public offices and everybody write differently: kanji or kana (公用文作成の考え方, 2022), endings written out or
 * left away (送り仮名の付け方, 1973, with its permitted forms), counters. None is wrong; in one post each should be written in one way.
 */
export const SPELLINGS: readonly Spelling[] = [
  { forms: ['子供', '子ども'] },
  { forms: ['友達', '友だち'] },
  { forms: ['達', 'たち'], before: '[私僕俺彼女者人々供]|ども', ending: '[はがのをにもとで、。]' },
  { forms: ['出来', 'でき'], ending: '[るなずたてま](?!事)' },
  { forms: ['下さ', 'くださ'], ending: '[いるっ]' },
  { forms: ['頂', 'いただ'], ending: '[くきけかい]' },
  { forms: ['致', 'いた'], ending: 'しま' },
  { forms: ['分か', '判', 'わか'], ending: '(?:る|り|らな|って|った)' },
  { forms: ['関わ', 'かかわ'], ending: '[るりらっ]' },
  { forms: ['行な', '行'], ending: '[うわいえお]' },
  { forms: ['終わ', '終'], ending: '[るりらっ]' },
  { forms: ['変わ', '変'], ending: '[るりらっ]' },
  { forms: ['表わ', '表'], ending: '[すしさせ]' },
  { forms: ['現わ', '現'], ending: 'れ' },
  { forms: ['生まれ', '生れ'] },
  { forms: ['取り組み', '取組み', '取組'] },
  { forms: ['取り扱い', '取扱い', '取扱'] },
  { forms: ['取り締まり', '取締り'] },
  { forms: ['引き上げ', '引上げ'] },
  { forms: ['引き下げ', '引下げ'] },
  { forms: ['引き渡し', '引渡し'] },
  { forms: ['申し込み', '申込み', '申込'] },
  { forms: ['申し立て', '申立て'] },
  { forms: ['受け入れ', '受入れ'] },
  { forms: ['打ち合わせ', '打ち合せ', '打合せ'] },
  { forms: ['問い合わせ', '問い合せ', '問合せ'] },
  { forms: ['組み合わせ', '組み合せ', '組合せ'] },
  { forms: ['見積もり', '見積り', '見積'] },
  { forms: ['売り上げ', '売上げ', '売上'] },
  { forms: ['手続き', '手続'] },
  { forms: ['支払い', '支払'] },
  { forms: ['積み立て', '積立て'] },
  { forms: ['立ち入り', '立入り'] },
  { forms: ['割り当て', '割当て'] },
  { forms: ['繰り返', '繰返'], ending: '[しすさせ]' },
  { forms: ['当たり前', '当り前'] },
  { forms: ['例えば', 'たとえば'] },
  { forms: ['既に', 'すでに'] },
  { forms: ['更に', 'さらに'] },
  { forms: ['及び', 'および'] },
  { forms: ['並びに', 'ならびに'] },
  { forms: ['又は', 'または'] },
  { forms: ['但し', 'ただし'] },
  { forms: ['殆ど', 'ほとんど'] },
  { forms: ['全て', 'すべて'] },
  { forms: ['様々', 'さまざま'] },
  { forms: ['色々', 'いろいろ'] },
  { forms: ['我々', 'われわれ'] },
  { forms: ['極めて', 'きわめて'] },
  { forms: ['改めて', 'あらためて'] },
  { forms: ['初めて', 'はじめて'] },
  { forms: ['一層', 'いっそう'] },
  { forms: ['予め', 'あらかじめ'] },
  { forms: ['何故', 'なぜ'] },
  { forms: ['沢山', 'たくさん'] },
  { forms: ['丁度', 'ちょうど'] },
  { forms: ['障害者', '障がい者'] },
  { forms: ['カ', 'か', 'ヶ', 'ケ', 'ヵ', '箇'], before: FIGURE, ending: '[月所国年]' },
  { forms: ['歳', '才'], before: '[0-9０-９一二三四五六七八九十]', ending: '(?!能|代)' },
];
