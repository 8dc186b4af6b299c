/**
 * Currencies as both languages name them. `$`, `dollars` and ドル leave open whose; a pound's hundredth is its own unit of the same
 * money, so that 50 cents are 0.5 ドル.
 */
interface Currency {
  code: string;
  english: string;
  japanese: string;
  /** Parts of the main unit: 0.01 for cents. */
  factor?: number;
}

/** Longer names stand before those they contain. Those of Chinese and Korean stand with the Japanese ones: their texts are read alike. */
export const CURRENCIES: Currency[] = [
  { code: 'AUD', english: 'australian dollars?', japanese: '豪ドル|オーストラリア・?ドル' },
  { code: 'CAD', english: 'canadian dollars?', japanese: 'カナダ・?ドル|加ドル' },
  { code: 'HKD', english: 'hong kong dollars?', japanese: '香港・?ドル' },
  { code: 'SGD', english: 'singapore(?:an)? dollars?', japanese: 'シンガポール・?ドル' },
  { code: 'NZD', english: 'new zealand dollars?', japanese: 'ニュージーランド・?ドル|NZドル' },
  { code: 'TWD', english: '(?:new )?taiwan(?:ese)? dollars?', japanese: '(?:新|ニュー)?台湾・?(?:ドル|元)' },
  { code: 'USD', english: '(?:u\\.?s\\.? |american )dollars?|usd', japanese: '米ドル|アメリカ・?ドル|USドル|USD' },
  { code: 'dollar', english: 'dollars?|bucks', japanese: 'ドル' },
  {
    code: 'dollar',
    english: '(?:u\\.?s\\.? )?cents?',
    japanese: '(?:米|ユーロ・?)?セント|サンチーム|センティモ|センターボ|センタボ',
    factor: 0.01,
  },
  { code: 'EUR', english: 'euros?|eur', japanese: 'ユーロ|EUR|欧元|歐元|유로' },
  { code: 'JPY', english: 'japanese yen|yen|jpy', japanese: '日本円|円|JPY' },
  { code: 'JPY', english: 'japanese sen', japanese: '銭(?!湯)', factor: 0.01 },
  {
    code: 'GBP',
    english: '(?:british )?pounds? sterling|british pounds?|gbp|quid',
    japanese: '英ポンド|GBP|英镑|英鎊|파운드',
  },
  { code: 'pound', english: 'pounds?', japanese: 'ポンド' },
  { code: 'pound', english: 'pence|p(?![\\w.])', japanese: 'ペンス', factor: 0.01 },
  {
    code: 'CNY',
    english: '(?:chinese )?yuan(?: renminbi)?|renminbi|rmb|cny',
    japanese: '人民元|中国元|CNY|위안',
  },
  { code: 'yuan', english: 'yuans', japanese: '元(?=[^日年旦月々来気首大祖\\p{Script=Han}]|$)|圆|圓' },
  { code: 'KRW', english: '(?:south korean )?won|krw', japanese: '韓国ウォン|ウォン|원' },
  { code: 'INR', english: '(?:indian )?rupees?|inr', japanese: 'インド・?ルピー|ルピー' },
  { code: 'RUB', english: '(?:russian )?r(?:o)?ubles?|rub(?![a-z])', japanese: 'ロシア・?ルーブル|ルーブル' },
  { code: 'CHF', english: 'swiss francs?|chf', japanese: 'スイス・?フラン' },
  { code: 'franc', english: 'francs?', japanese: 'フラン' },
  { code: 'peso', english: '(?:\\w+ )?pesos?', japanese: '(?:[ァ-ヶー]+・?)?ペソ' },
  { code: 'lira', english: '(?:turkish )?liras?', japanese: '(?:トルコ・?)?リラ' },
  { code: 'dirham', english: '(?:uae |emirati )?dirhams?', japanese: 'ディルハム' },
  { code: 'riyal', english: '(?:\\w+ )?r[iy]+als?', japanese: 'リヤル|リアル' },
  { code: 'dinar', english: '(?:\\w+ )?dinars?', japanese: 'ディナール' },
  { code: 'shekel', english: '(?:new )?shekels?', japanese: 'シェケル' },
  { code: 'baht', english: '(?:thai )?baht', japanese: 'バーツ' },
  { code: 'rupiah', english: 'rupiahs?', japanese: 'ルピア' },
  { code: 'ringgit', english: 'ringgit', japanese: 'リンギット' },
  {
    code: 'krona',
    english: '(?:\\w+ )?kron(?:a|or|er|e)|koruna(?:s|y)?|(?:\\w+ )?crowns?',
    japanese: '(?:[ァ-ヶー]+・?)?(?:クローナ|クローネ|コルナ)',
  },
  { code: 'zloty', english: '(?:polish )?zlot(?:y|ys|ych)', japanese: 'ズウォティ|ズロチ' },
  { code: 'rand', english: '(?:south african )?rand', japanese: 'ランド(?=[^ァ-ヶー]|$)' },
  { code: 'real', english: '(?:brazilian )?(?:reais|reals)', japanese: 'レアル' },
  { code: 'BTC', english: 'bitcoins?|btc', japanese: 'ビットコイン' },
  { code: 'dong', english: '(?:vietnamese )?dong', japanese: 'ドン(?=[^ァ-ヶー]|$)' },
  { code: 'forint', english: '(?:hungarian )?forints?', japanese: 'フォリント' },
  { code: 'naira', english: '(?:nigerian )?nairas?', japanese: 'ナイラ' },
  { code: 'shilling', english: '(?:\\w+ )?shillings?', japanese: '(?:[ァ-ヶー]+・?)?シリング' },
  { code: 'taka', english: 'takas?', japanese: 'タカ(?=[^ァ-ヶー]|$)' },
  { code: 'hryvnia', english: 'hryvnias?|hryvnia', japanese: 'フリヴニャ|フリブナ' },
];

/** What stands before a figure: `US$5`, `£3`. Longer signs first. */
export const CURRENCY_SIGNS: [sign: string, code: string][] = [
  ['US$', 'USD'],
  ['$US', 'USD'],
  ['$A', 'AUD'],
  ['$NZ', 'NZD'],
  ['A$', 'AUD'],
  ['AU$', 'AUD'],
  ['C$', 'CAD'],
  ['CA$', 'CAD'],
  ['HK$', 'HKD'],
  ['S$', 'SGD'],
  ['NZ$', 'NZD'],
  ['NT$', 'TWD'],
  ['R$', 'real'],
  ['$', 'dollar'],
  ['＄', 'dollar'],
  ['£', 'GBP'],
  ['€', 'EUR'],
  ['¥', 'JPY'],
  ['￥', 'JPY'],
  ['₹', 'INR'],
  ['Rs', 'INR'],
  ['₩', 'KRW'],
  ['₽', 'RUB'],
  ['₺', 'lira'],
  ['₪', 'shekel'],
  ['USD', 'USD'],
  ['EUR', 'EUR'],
  ['GBP', 'GBP'],
  ['CHF', 'CHF'],
  ['RMB', 'CNY'],
  ['CNY', 'CNY'],
  ['JPY', 'JPY'],
];

const DOLLARS = new Set(['dollar', 'USD', 'AUD', 'CAD', 'HKD', 'SGD', 'NZD', 'TWD']);
const POUNDS = new Set(['pound', 'GBP']);
const YUANS = new Set(['yuan', 'CNY', 'TWD', 'HKD']);
const FRANCS = new Set(['franc', 'CHF']);
/** ¥ is yen and yuan; 元 was the dollar of Hong Kong and Taiwan in many texts. */
const FAMILIES: [open: string, family: ReadonlySet<string>][] = [
  ['dollar', DOLLARS],
  ['pound', POUNDS],
  ['franc', FRANCS],
  ['yuan', YUANS],
];

const CODES: ReadonlySet<string> = new Set(CURRENCIES.map(({ code }) => code));
export const isCurrency = (unit: string): boolean => CODES.has(unit);

/** Whether both may name one currency: ドル leaves open whose dollars, 豪ドル and カナダドル do not. */
export function sameCurrency(a: string | null, b: string | null): boolean {
  if (a === b) return true;
  return FAMILIES.some(
    ([open, family]) => a !== null && b !== null && family.has(a) && family.has(b) && (a === open || b === open),
  );
}
