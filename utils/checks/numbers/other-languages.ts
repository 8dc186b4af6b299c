/**
 * Figures of other languages in the words of a language that has a reader, character for character: shorter words are filled up with
 * spaces, so that places stay what they are. Digits, scales, dates and currencies; spelled numbers are not read.
 */
type Words = [pattern: RegExp, instead: string][];

const MONTHS: Record<string, string[]> = {
  de: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  es: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
};
const SHORT = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const WORDS: Record<string, Words> = {
  de: [
    [/(?<=\d\s?)Millionen|(?<=\d\s?)Million/g, 'million'],
    [/(?<=\d\s?)Mio\.?/g, 'mln'],
    [/(?<=\d\s?)Milliarden?/g, 'billion'],
    [/(?<=\d\s?)Mrd\.?/g, 'bn'],
    [/(?<=\d\s?)Billionen?/g, 'trillion'],
    [/Prozent/g, 'percent'],
    [/(?<=\d{1,2})\.(?=\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))/g, ' '],
    [/Stunden?/g, 'hours'],
    [/Wochen?/g, 'week'],
    [/Tage?n?/g, 'day'],
    [/(?<=\d\s)Jahren?/g, 'year'],
  ],
  fr: [
    // First: a French billion is 10^12, and milliards become billions here.
    [/(?<=\d\s?)billions?/g, 'tn'],
    [/(?<=\d\s?)milliards?/g, 'billion'],
    [/(?<=\d\s?)millions?/g, 'million'],
    [/(?<=(?:million|billion|tn)\s*) de (?=\p{L})/gu, ' of '],
    [/pour cent/g, 'percent'],
    [/heures?/g, 'hour'],
    [/(?<=\d\s)jours?/g, 'day'],
    [/semaines?/g, 'week'],
    [/(?<=\d\s)ans\b/g, 'yrs'],
    [/années?/g, 'year'],
  ],
  es: [
    [/(?<=\d\s?)mil millones/g, 'billion'],
    [/(?<=\d\s?)millones|(?<=\d\s?)millón/g, 'mln'],
    [/(?<=\d\s?)billones/g, 'tn'],
    [/(?<=(?:mln|billion|tn)\s*) de (?=\p{L})/gu, ' of '],
    [/por ciento/g, 'percent'],
    [/dólares/g, 'dollars'],
    [/(?<=\d) de (?=Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/g, ' '],
    [/(?<=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\s*) de (?=\d{4})/g, ' '],
    [/horas?/g, 'hour'],
    [/(?<=\d\s)días/g, 'day'],
    [/semanas?/g, 'week'],
    [/(?<=\d\s)años/g, 'year'],
  ],
  zh: [
    [/[亿億]/g, '億'],
    [/萬/g, '万'],
    [/美元|美金/g, 'ドル'],
    [/日元|日圆/g, ' 円'],
    [/歲|岁/g, '歳'],
    [/個/g, '個'],
    [/两/g, '二'],
  ],
  ko: [
    [/만/g, '万'],
    [/억/g, '億'],
    [/(?<=\d\s?)조/g, '兆'],
    [/(?<=\d\s?)천/g, '千'],
    [/(?<=\d\s?)년/g, '年'],
    [/(?<=\d\s?)월/g, '月'],
    [/(?<=\d\s?)일/g, '日'],
    [/(?<=\d\s?)시(?!간)/g, '時'],
    [/(?<=\d\s?)분/g, '分'],
    [/(?<=\d\s?)[명인]/g, '人'],
    [/(?<=\d\s?)[세살]/g, '歳'],
    [/달러/g, 'ドル'],
    [/엔(?=[^가-힣]|$)/g, '円'],
  ],
};

/** Which reader's words the language is put into. */
export const READ_AS: Record<string, 'en' | 'ja'> = { de: 'en', fr: 'en', es: 'en', zh: 'ja', ko: 'ja' };

export function inReadersWords(text: string, language: string): string {
  let words = READ_AS[language] === 'en' ? turnSeparators(text) : text;
  for (const [index, month] of (MONTHS[language] ?? []).entries()) {
    words = words.replace(new RegExp(`(?<!\\p{L})${month}(?!\\p{L})`, 'gu'), fill(SHORT[index] ?? ''));
  }
  for (const [pattern, instead] of WORDS[language] ?? []) words = words.replace(pattern, fill(instead));
  return words;
}

const fill = (instead: string) => (found: string) => instead.slice(0, found.length).padEnd(found.length);

/** `1.234,5` as `1,234.5`; `12 000` has a space that the English reader knows as one of digits. */
function turnSeparators(text: string): string {
  return text
    .replace(/\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d)|\d+,\d+(?!\d)/g, (figure) =>
      figure.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.')),
    )
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, '\u00a0');
}
