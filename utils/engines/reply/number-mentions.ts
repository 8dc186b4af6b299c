/** Words that multiply the number before them, as news languages write them. */
const SCALES: [RegExp, number][] = [
  [/^(?:thousand|tausend|mille|mil|tys|千|천|ألف|آلاف|тыс\p{L}*)(?!\p{Ll})/iu, 1e3],
  [/^[万萬만]/u, 1e4],
  [
    /^(?:millions?|millionen|mio|mln|mill[oó]n(?:es)?|milh(?:ão|ões)|mili?on[iey]?|مليون|ملايين|млн|m)(?![\p{Ll}])/iu,
    1e6,
  ],
  [/^[億亿억]/u, 1e8],
  [/^(?:billions?|milliarden?|mrd|milliards?|miliard\p{L}*|مليار(?:ات)?|млрд|bn|b)(?![\p{Ll}])/iu, 1e9],
  [/^(?:trillions?|billionen|tn|[兆조])(?![\p{Ll}])/iu, 1e12],
];

const NUMBER = /\p{Nd}+(?:[.,٬٫'’\u00a0\u202f]\p{Nd}+)*/gu;
/** Between two parts of one number there is nothing but the first one's scale: 1兆2,000億. */
const SCALE_ALONE = /^[兆億亿万萬조억만]\s?$/u;
/** How far after a number its scale may stand. */
const LOOK_AHEAD = 16;

/** A number of a text, as far as it can be read without knowing the language. */
export interface NumberMention {
  /** The likeliest value, scale included: `1.2 billion` and `12億` are 1.2e9 both. */
  value: number;
  /** All values it may stand for: each reading of its separators, with and without its scale. */
  readings: number[];
}

/** The numbers written in digits, in any script's. Good for asking whether two texts share numbers, not for checking them. */
export function numberMentions(text: string): NumberMention[] {
  const mentions: NumberMention[] = [];
  let end = -1;
  for (const match of text.normalize('NFKC').matchAll(NUMBER)) {
    const bare = readDigits(match[0]);
    const between = end === -1 ? '' : match.input.slice(end, match.index);
    end = match.index + match[0].length;
    const rest = match.input.slice(end, end + LOOK_AHEAD).replace(/^[\s-]{0,2}/u, '');
    const scale = SCALES.find(([word]) => word.test(rest))?.[1] ?? 1;
    const scaled = bare.map((value) => value * scale);
    const last = mentions.at(-1);
    if (last !== undefined && SCALE_ALONE.test(between)) {
      last.value += scaled[0] ?? 0;
      last.readings.push(last.value);
    } else mentions.push({ value: scaled[0] ?? 0, readings: [...bare, ...scaled] });
  }
  return mentions;
}

/** One or two readings, the likelier first: a separator before three last digits groups or divides. */
function readDigits(written: string): number[] {
  const digits = written
    .replace(/\p{Nd}/gu, asciiDigit)
    .replace(/[٬'’\u00a0\u202f]/gu, '')
    .replace('٫', '.');
  const grouped = Number(digits.replace(/[.,]/g, ''));
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  if (last === -1) return [grouped];
  const divided = Number(`${digits.slice(0, last).replace(/[.,]/g, '')}.${digits.slice(last + 1)}`);
  return digits.length - last === 4 ? [grouped, divided] : [divided];
}

/** Unicode sets each script's digits in a row of ten, in order. */
function asciiDigit(digit: string): string {
  const own = digit.codePointAt(0) ?? 0;
  let zero = own;
  while (own - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero--;
  return digit >= '0' && digit <= '9' ? digit : String(own - zero);
}
