import { CURRENCY_SIGNS } from '../currencies.ts';
import { hedgeBeside } from '../hedge.ts';
import { labelBefore } from '../label-before.ts';
import { exact, type Numeral } from '../numeral.ts';
import type { Quantity, Reading } from '../quantity.ts';
import { shareUnits, WESTERN_SCALES } from '../share-units.ts';
import { asMany, twiceOfHalf } from './as-many.ts';
import { countedLists } from './counted-lists.ts';
import { readRates, withRates } from './exchange-rates.ts';
import { fractionReadings } from './fraction-readings.ts';
import { withPoints } from './index-points.ts';
import { countsSome, NOUN_AFTER } from './noun-after.ts';
import { CENTURY_AFTER, ordinalReadings } from './ordinal-readings.ts';
import { sharesIn, withWholes } from './parts-of-wholes.ts';
import { percentOf } from './percent-readings.ts';
import { dateReading, readEnglishDates } from './read-dates.ts';
import { readImplied, readQuarters } from './read-implied.ts';
import { openTime, readEnglishTimes } from './read-times.ts';
import { scanEnglishNumerals } from './scan-numerals.ts';
import { thingAfter } from './thing-after.ts';
import { measured, moneyAfter, oneOf, SIGNS, unitAfter, unitReadings } from './unit-readings.ts';
import { withTotals } from './with-totals.ts';

/** Characters beside a figure that can say what it is. */
const BEFORE = 28;
const AFTER = 64;
/** `6-foot-7`, `5ft 10in`, `5'9"`. */
const INCHES_BEFORE = /\d(?:[\s-]?(?:foot|ft)[\s-]|['’′]\s?)$/i;
const INCHES_OF_FOOT = 12;
/** Within this many characters a bare figure may have the unit of the one before. */
const REACH = 60;

/** The figures of an English text, in order. Generous: what a word may mean as a figure is a reading of it. */
export function readEnglish(text: string): Quantity[] {
  const dates = readEnglishDates(text);
  const times = readEnglishTimes(text).filter((time) => !overlaps(time, dates));
  const taken = [...dates, ...times];
  const figures = scanEnglishNumerals(text)
    .filter((numeral) => !overlaps(numeral, taken))
    .map((numeral) => classify(numeral, text));
  const written = withTotals(
    [...taken, ...figures].sort((a, b) => a.start - b.start),
    text,
  );
  const rates = readRates(text);
  const parts = withWholes(shareUnits(written, text, ENGLISH_JOIN, WESTERN_SCALES, REACH), text);
  const shared = withPoints(withRates(parts, rates), text);
  return [
    ...shared,
    ...sharesIn(shared, text),
    ...asMany(shared, text),
    ...twiceOfHalf(text),
    ...countedLists(shared, text),
    ...readQuarters(text),
    ...rates,
    ...readImplied(text, (word) => {
      const written = text.slice(word.start, word.end);
      const after = text.slice(word.end, word.end + AFTER);
      if (/^(?:couple|few)$/i.test(written)) return [2, 3].flatMap((value) => unitReadings(value, after));
      return /^(?:an?|per|each|every|single)$/i.test(written) ? oneOf(after) : [];
    }).filter((implied) => !overlaps(implied, shared) && !isOfAge(implied, shared)),
  ].sort((a, b) => a.start - b.start);
}

/** The year of a 9-year-old is no one year. */
const isOfAge = (word: Quantity, figures: readonly Quantity[]): boolean =>
  word.kind === 'duration' && figures.some(({ kind, end }) => end === word.start - 1 && kind === 'age');

/** What may stand between figures that share their unit. */
const ENGLISH_JOIN =
  /^\s*(?:(?:percent|%)?\s*(?:-|–|—|−|to|or|and|through|by|x|×|\/|,|, and|, or|and then|,? compared (?:to|with)|instead of|rather than|from|versus|vs\.?))\s*[$£€]?\s*$/i;

const overlaps = (one: { start: number; end: number }, others: readonly { start: number; end: number }[]): boolean =>
  others.some((other) => one.start < other.end && other.start < one.end);

const escaped = (sign: string): string => sign.replace(/[$]/g, '\\$&');
const SIGN_BEFORE = new RegExp(
  `(?<![A-Za-z])(${CURRENCY_SIGNS.map(([sign]) => escaped(sign))
    .sort((a, b) => b.length - a.length)
    .join('|')})\\.?\\s?$`,
);
/** `R9,000`, `R800m`: rand. `R5` is a model's name, `R417` a road. */
const RAND_BEFORE = /(?<![A-Za-z\d&-])R$/;
const EACH_AFTER = /^\s(?:an?|per)\s/;
const isSum = ({ start, end, scale }: Numeral, text: string): boolean =>
  scale > 1 || text.slice(start, end).includes(',');
const PERCENT_AFTER = /^[\s-]?(?:%|percent|per ?cent|pct\b|percentage[- ]points?|pc\b)/i;
const BASIS_POINTS_AFTER = /^[\s-]?(?:basis[- ]points?|bps?\b)/i;
const AGE_AFTER = /^[\s-]*(?:years?|yrs?)?[\s-]*(?:of age\b|olds?\b)/i;
const AGE_BEFORE =
  /\b(?:(?:aged?|ages)(?: between| from)?(?: (?:\d+|[a-z]+) (?:and|to|or))?|age of|turn(?:s|ed|ing)?|(?:boys?|girls?|m[ae]n|wom[ae]n|child|children|baby|babies|toddler|lad|youth|son|daughter) of)\s*$/i;
/** `over 65` may be people of that age, with a verb behind it as well as with none; `over 65 countries` are none. */
const OLDEST = 130;
/** `Janet Ousby, 67, said`. */
/** `The guard, 22, made`: perhaps his age. */
const NOUN_BEFORE = /[a-z],\s$/;
const NAME_BEFORE = /\p{Lu}[\p{L}’'.-]+,\s$/u;
const PERHAPS_AGE_BEFORE = /\b(?:under|over)\s*$/i;
const MONTHS_OLD = /^[\s-]*(?:months?|weeks?|days?)[\s-]+olds?\b/i;
/** `the over-60s`: from that age on. */
const AGES_ABOVE = /\b(?:over|under)[- ]$/i;
const DECADE_AFTER = /^[’']?s\b/;
const DECADES_AFTER = /^[\s-]*decades?\b/i;
const CENTURIES_AFTER = /^[\s-]*centuries\b/i;
const ERA_AFTER = /^\s?(?:B\.?C\.?(?:E\.?)?|A\.?D\.?|C\.?E\.?)(?![A-Za-z])/;
const ERA_BEFORE = /\b(?:A\.?D\.?|B\.?C\.?)\s?$/;
const YEAR_BEFORE = /\b(?:in|by|since|until|year|around|circa|c\.|from)\s$/i;
/** `rose by 312`, `up from 345`, `one in 500`: as often an amount as a year. */
const AMOUNT_BEFORE = /\b(?:by|from|around|until|(?:1|one) in)\s$/i;
/** What a figure names instead of counting what comes after it: `my year 11 pupils`, `Act 3`. */
const LABEL_BEFORE =
  /\b(year|grade|form|class|act|scene|chapter|section|article|page|stage|level|phase|tier|turn|gate|platform|route|highway|interstate|room|flat|apartment|unit|block|part|season|episode|volume|group|pool|zone|channel|no\.?|number|division|league|ward|formula|category|terminal|court|studio|lane|rule|proposition)\s$/i;
/** `a family of five`. */
const GROUP_BEFORE = /\b(?:family|families|party|group|crew|team|panel|gang|jury|cast)\sof\s$/i;
const TURN_OF_TRACK = /\b(?:at|in|into|of|through|from)\sturn\s$/i;
/** Two dry winters: two years. */
const SEASONS_AFTER = /^\s(?:[a-z]+\s)?(?:winters|summers|autumns|springs)\b/;
/** `two good months`, `three lonely years`. */
const DESCRIBED_TIME = /^\s[a-z]+(?:\s[a-z]+)?(?=\s(?:days|weeks|months|years|hours|minutes|nights)\b)/;
const MEGAPIXELS_AFTER = /^[\s-]?(?:megapixels?\b|MP\b)/;
/** Ten times lighter: a tenth of the weight. */
const LESS_AFTER =
  /^[\s-]times\s(?:lighter|smaller|less|fewer|lower|cheaper|slower|shorter|weaker|thinner|fainter|dimmer|younger)\b/;
const MULTIPLE_AFTER = /^[\s-]*(?:times|fold|x\b(?!\s?\d))/i;

function classify(numeral: Numeral, text: string): Quantity {
  const before = text.slice(Math.max(0, numeral.start - BEFORE), numeral.start);
  const counted = numeral.counted ?? numeral.end;
  const after = text.slice(counted, counted + AFTER);
  const readings = readingsFor(numeral, before, after, text);
  const [first = { kind: 'number', value: numeral.value, unit: null }, ...others] = readings;
  if (numeral.near !== undefined) others.push({ ...first, value: numeral.near });
  // 十数人: some twelve.
  if (numeral.near === 10) others.push({ kind: 'vague', value: 10, unit: first.unit });
  const hedge = hedgeBeside(before, after);
  return {
    ...first,
    others,
    start: numeral.start,
    end: numeral.end,
    step: numeral.step,
    ...labelBefore(before),
    ...(hedge === null ? {} : { hedge }),
  };
}

/** `.385`: a batting average, which other countries tell in percent. */
const AVERAGE = /^\.\d{3}$/;

function readingsFor(numeral: Numeral, before: string, after: string, text: string): Reading[] {
  const { value, form, bare } = numeral;
  const sign = SIGN_BEFORE.exec(before)?.[1];
  if (sign !== undefined) return [{ kind: 'money', value, unit: SIGNS.get(sign) ?? null }, ...vagueToo(numeral)];
  if (RAND_BEFORE.test(before) && (isSum(numeral, text) || EACH_AFTER.test(after)))
    return [{ kind: 'money', value, unit: 'rand' }];
  if (bare !== undefined) {
    // `5m` and `10k`: millions, thousands, or metres and kilometres.
    const { bare: _, ...scaled } = numeral;
    const asUnit = readingsFor(
      { ...scaled, value: bare.value, end: bare.end, scale: 1, step: 1 },
      before,
      text.slice(bare.end, bare.end + AFTER),
      text,
    );
    return [...readingsFor(scaled, before, after, text), ...asUnit.filter(({ kind }) => kind === 'measure')];
  }
  if (form === 'vague') {
    // `a couple of thousand` is 2000 as well.
    const two = /^(?:a )?couple/i.test(text.slice(numeral.start, numeral.end));
    const exactly = two ? readingsFor({ ...numeral, form: 'words', value: value * 2 }, before, after, text) : [];
    const money = moneyAfter(value, after);
    return [{ kind: 'vague', value, unit: money?.unit ?? unitAfter(after) ?? thingAfter(after) }, ...exactly];
  }
  const money = moneyAfter(value, after);
  const weights = unitReadings(value, after);
  if (money !== null) return [money, ...weights];
  if (BASIS_POINTS_AFTER.test(after)) return [{ kind: 'percent', value: exact(value / 100), unit: null }];
  if (PERCENT_AFTER.test(after)) return [{ kind: 'percent', value, unit: null }];
  if (form === 'ordinal') return ordinalReadings(value, before, after);
  if (form === 'fraction') return fractionReadings(value, text.slice(numeral.start, numeral.end), before, after);
  if (DECADE_AFTER.test(after) && form === 'digits' && value % 10 === 0) {
    return [
      ...(AGES_ABOVE.test(before) ? [{ kind: 'age' as const, value, unit: null }] : []),
      { kind: 'decade', value, unit: null },
      { kind: 'measure', value, unit: '°F' },
      { kind: 'date', value, unit: null, date: { year: value } },
    ];
  }
  if (CENTURY_AFTER.test(after) && !CENTURIES_AFTER.test(after) && numeral.counted === undefined)
    return [{ kind: 'century', value, unit: null }];
  if (MONTHS_OLD.test(after)) return [...weights, { kind: 'age', value, unit: null }];
  if (AGE_AFTER.test(after))
    return [
      { kind: 'age', value, unit: null },
      { kind: 'duration', value, unit: 'year' },
    ];
  if (weights.length > 0) return STREAK.test(after) ? [...weights, ...unitReadings(value + 1, after)] : weights;
  if (INCHES_BEFORE.test(before) && value < INCHES_OF_FOOT && !/^-[a-z]/.test(after)) return [measured(value, 'inch')];
  if (DECADES_AFTER.test(after)) return [{ kind: 'duration', value: value * 10, unit: 'year' }];
  if (CENTURIES_AFTER.test(after) || CENTURY_AFTER.test(after))
    return [{ kind: 'duration', value: value * 100, unit: 'year' }];
  const name = LABEL_BEFORE.exec(before)?.[1];
  // `at turn 12`, but he turned 12.
  if (name !== undefined && (name !== 'turn' || TURN_OF_TRACK.test(before)))
    return [
      { kind: 'ordinal', value, unit: null },
      { kind: 'number', value, unit: null },
    ];
  const isPerhapsAge = PERHAPS_AGE_BEFORE.test(before) && value < OLDEST;
  const age: Reading = { kind: 'age', value, unit: null };
  const isApposed = NAME_BEFORE.test(before) && /^,/.test(after);
  if (((AGE_BEFORE.test(before) || isApposed) && value < OLDEST) || (isPerhapsAge && !NOUN_AFTER.test(after)))
    return [age, { kind: 'number', value, unit: null }];
  if (MULTIPLE_AFTER.test(after))
    return [
      { kind: 'multiple', value, unit: 'time' },
      ...(LESS_AFTER.test(after) ? [{ kind: 'fraction' as const, value: 1 / value, unit: null }] : []),
    ];
  if (MEGAPIXELS_AFTER.test(after))
    return [value * 1e6, value].map((pixels) => ({ kind: 'count', value: pixels, unit: 'pixel' }));
  if (ERA_AFTER.test(after) || ERA_BEFORE.test(before)) return [dateReading({ year: value })];
  const bareNumber: Reading = { kind: 'number', value, unit: null };
  if (AVERAGE.test(text.slice(numeral.start, numeral.end))) return [bareNumber, ...percentOf(value)];
  // `In 991 Ethelred …`: what it counts would be in small letters.
  const isCount = NOUN_AFTER.test(after) && /^[\s-][a-z]/.test(after);
  const isAfterIn = YEAR_BEFORE.test(before) && form === 'digits' && !isCount;
  const isAmount = AMOUNT_BEFORE.test(before);
  if (isYear(numeral, text)) {
    return isAfterIn && !isAmount ? [dateReading({ year: value })] : [dateReading({ year: value }), bareNumber];
  }
  // Of `two F-15 jets` there are two, not 15.
  const thing =
    labelBefore(before).label !== undefined ? null : GROUP_BEFORE.test(before) ? 'person' : thingAfter(after);
  if (isAfterIn && value >= 100 && value < 1000) {
    const amount: Reading = thing === null ? bareNumber : { kind: 'count', value, unit: thing };
    const year = dateReading({ year: value });
    return isAmount ? [amount, year] : [year];
  }
  if (/[’']$/.test(before) && value < 100 && form === 'digits') {
    return [dateReading({ year: 1900 + value }), dateReading({ year: 2000 + value }), bareNumber];
  }
  const range = /(?:1[89]|20)(\d\d)\s?[-–/]\s?$/.exec(before);
  if (range !== null && value < 100) {
    const century = Number(before.slice(range.index, range.index + 2)) * 100;
    return [dateReading({ year: century + value }), bareNumber];
  }
  if (PAID_BEFORE.test(before) && !countsSome(after)) return [bareNumber, { kind: 'money', value, unit: null }];
  if (isClock(value, before, after)) return [bareNumber, openTime(value * 60)];
  const isPerson = NOUN_BEFORE.test(before) && /^,/.test(after);
  const isAgeThen = isPerson
    ? value >= ADULT && value < OLDEST
    : AT_BEFORE.test(before) && AFTER_AGE.test(after) && value >= ADULT && value < OLDEST;
  if (thing === null && !countsSome(after)) return isAgeThen ? [bareNumber, age] : [bareNumber];
  return [
    { kind: 'count', value, unit: thing },
    ...((isPerhapsAge && value >= ADULT) || isAgeThen ? [age] : []),
    ...(SEASONS_AFTER.test(after) ? [measured(value, 'year')] : []),
    ...(thing === null && DESCRIBED_TIME.test(after) ? unitReadings(value, after.replace(DESCRIBED_TIME, '')) : []),
  ];
}

/** What ends a three-day streak, Japanese tells as the first of its kind in four: 4日ぶりに反発. */
const STREAK = /^[\s-](?:day|session|week|month)[\s-](?:[a-z]+\s)?(?:streak|run)\b/i;

/** `spotted at 19 selling gloves`, `retired at 34.` */
const AT_BEFORE = /\b(?:at|(?:I|s?he)(?:[’']m|[’']s| am| is)(?: not| only| now| almost)?)\s$/i;
const AFTER_AGE = /^(?:[.,;]?$|[.,;]\s|\s(?:[a-z]+ing|is|was|any|and|when|after|he|she)\b)/;
/** Younger than this, `over 5 people` is no age. */
const ADULT = 16;

/** `paid 6 for two`, `we save seven`: money, as the sentence said before. */
const PAID_BEFORE =
  /\b(?:pa(?:id|ys?|ying)|costs?|sav(?:es?|ed|ing)|spen[dt]s?|charg(?:es?|ed)|worth|fetch(?:es|ed)?)\s$/i;

/** `opens at 7.`, `from 9 to 5`. */
const isClock = (value: number, before: string, after: string): boolean =>
  Number.isInteger(value) &&
  value >= 1 &&
  value <= 12 &&
  ((/\b(?:at|by|until|till|(?:(?:at|by|until|till) )?(?:around|about)|(?:at|by|until|till) (?:nearly|almost))\s$/i.test(
    before,
  ) &&
    /^(?:[.,;]?$|[.,;]\s|\son\b)/.test(after)) ||
    (/\bfrom\s$/i.test(before) && /^\s(?:to|until|till)\s\d/.test(after)) ||
    /\bfrom\s\d{1,2}\s(?:to|until|till)\s$/i.test(before));

function vagueToo({ value, form }: Numeral): Reading[] {
  return form === 'vague' ? [{ kind: 'vague', value, unit: null }] : [];
}

/** A whole figure from 1000 to 2100 without a comma: also `2008 Games`. */
function isYear({ value, form, step, scale, start, end }: Numeral, text: string): boolean {
  return (
    form === 'digits' &&
    step === 1 &&
    scale === 1 &&
    value >= 1000 &&
    value <= 2100 &&
    !/[,\s]/.test(text.slice(start, end))
  );
}
