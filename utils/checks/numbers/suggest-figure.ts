import { readJapanese } from './japanese/read-japanese.ts';
import { agreement } from './match-quantities.ts';
import type { DateParts, Quantity } from './quantity.ts';
import { readingsOf } from './quantity.ts';

/**
 * What may stand in the place of a figure of the post, so that it says what the source's figure says; null where that cannot be
 * told. Words and unit of the post stay, its numerals change, and the outcome is read once more: what does not agree then is not offered.
 */
export function suggestFigure(written: string, source: Quantity): string | null {
  const made = source.kind === 'date' ? inDate(written, source) : inNumerals(written, source);
  if (made === null || made === written) return null;
  const read = readJapanese(made);
  const [only] = read;
  return only !== undefined && read.length === 1 && agreement(only, source) >= SURE ? made : null;
}

/** With less the two may be of unlike kinds. */
const SURE = 2;

/** One figure: digits of either width with their marks, and the scales between and behind them. */
const NUMERALS = /[0-9０-９][0-9０-９,，.．]*(?:[兆億万][0-9０-９,，.．]*)*/g;

function inNumerals(written: string, { value }: Quantity): string | null {
  const found = [...written.matchAll(NUMERALS)];
  const [first] = found;
  if (first === undefined || found.length > 1) return null;
  const [numerals] = first;
  const made = numeralsOf(value, numerals);
  if (made === null) return null;
  const before = written.slice(0, first.index);
  return before + made + written.slice(first.index + numerals.length);
}

const SCALES: [string, number][] = [
  ['兆', 1e12],
  ['億', 1e8],
  ['万', 1e4],
];
/** Beyond these digits a fraction is an artefact of binary numbers. */
const EXACT = 12;

/** The value as the figure beside it is written: with scales where it has them or is long, commas and width as there. */
function numeralsOf(value: number, like: string): string | null {
  if (!Number.isFinite(value) || value < 0) return null;
  const commas = /[,，]/.test(like);
  const group = (part: number): string => {
    const plain = String(Number(part.toPrecision(EXACT)));
    return commas ? plain.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',') : plain;
  };
  const decimal = /^([0-9０-９]+[.．][0-9０-９]+)([兆億万])$/.exec(like);
  const scale = SCALES.find(([sign]) => sign === decimal?.[2]);
  const hasScale = /[兆億万]/.test(like);
  let made = '';
  if (scale !== undefined && value >= scale[1]) {
    made = group(value / scale[1]) + scale[0];
  } else if (Number.isInteger(value) && value >= 1e4 && (hasScale || !/^[0-9０-９,，]{5,}$/.test(like))) {
    let left = value;
    for (const [sign, worth] of SCALES) {
      const part = Math.floor(left / worth);
      if (part > 0) made += group(part) + sign;
      left -= part * worth;
    }
    if (left > 0) made += group(left);
  } else {
    made = group(value);
  }
  if (/e/.test(made)) return null;
  return /[０-９]/.test(like) ? wide(made) : made;
}

const wide = (text: string): string =>
  text.replace(/[0-9.,]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

const PARTS: [keyof DateParts, RegExp][] = [
  ['year', /[0-9０-９]+(?=年)/],
  ['month', /[0-9０-９]+(?=月)/],
  ['day', /[0-9０-９]+(?=日)/],
];

/** Every part that is written and that the source has another of. */
function inDate(written: string, source: Quantity): string | null {
  let made = written;
  for (const [part, pattern] of PARTS) {
    const here = pattern.exec(made)?.[0];
    if (here === undefined) continue;
    const wanted = readingsOf(source).find(({ date }) => date?.[part] !== undefined)?.date?.[part];
    if (wanted !== undefined)
      made = made.replace(pattern, /[０-９]/.test(here) ? wide(String(wanted)) : String(wanted));
  }
  return made;
}
