import { totalOf } from '../compound.ts';
import { COUNTED_THINGS } from '../counted-things.ts';
import { CURRENCIES, CURRENCY_SIGNS } from '../currencies.ts';
import { firstOf } from '../first-of.ts';
import { hedgeBeside } from '../hedge.ts';
import { labelBefore } from '../label-before.ts';
import type { Numeral } from '../numeral.ts';
import { exact } from '../numeral.ts';
import type { Quantity, Reading } from '../quantity.ts';
import { shareUnits, WESTERN_SCALES } from '../share-units.ts';
import { spellOut } from '../spell-out.ts';
import { UNITS } from '../units.ts';
import { ENGLISH_UNITS } from './english-units.ts';
import { SMALL_WORDS } from './number-words.ts';
import { dateReading, readEnglishDates } from './read-dates.ts';
import { readImplied, readQuarters } from './read-implied.ts';
import { openTime, readEnglishTimes } from './read-times.ts';
import { scanEnglishNumerals } from './scan-numerals.ts';

/** Characters beside a figure that can say what it is. */
const BEFORE = 28;
const AFTER = 64;
/** `6-foot-7`, `5ft 10in`. */
const INCHES_BEFORE = /\d[\s-]?(?:foot|ft)[\s-]$/i;
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
    ...readQuarters(text),
    ...rates,
    ...readImplied(text, (word) => {
      const written = text.slice(word.start, word.end);
      const after = text.slice(word.end, word.end + AFTER);
      if (/^(?:couple|few)$/i.test(written)) return [2, 3].flatMap((value) => unitReadings(value, after));
      return /^(?:an?|per|each|every|single)$/i.test(written) ? oneOf(after) : [];
    }).filter((implied) => !overlaps(implied, shared)),
  ].sort((a, b) => a.start - b.start);
}

const OF_WHOLE =
  /^\s(?:out )?of (?:(?:the|those|these|its|their|his|her|our|all|every) )*(?:top |first |last |remaining )?$/i;

/** `one of the three missiles` is one missile, whatever was counted before. */
const withWholes = (figures: Quantity[], text: string): Quantity[] =>
  figures.map((part, index) => {
    const whole = figures[index + 1];
    if (part.kind !== 'number' || whole?.kind !== 'count' || whole.unit === null) return part;
    if (!OF_WHOLE.test(text.slice(part.end, whole.start))) return part;
    const others = part.others.filter(({ kind }) => kind !== 'count');
    return { ...part, others: [...others, { kind: 'count', value: part.value, unit: whole.unit }] };
  });

/** Above it only one of so many is a share: `two in 2019` is none. */
const MOST_PARTS = 100;

/** `1 in 10`, `two out of three`: also as the share it is. */
function sharesIn(figures: readonly Quantity[], text: string): Quantity[] {
  return figures.flatMap((part, index) => {
    const whole = figures[index + 1];
    if (whole === undefined || part.value >= whole.value) return [];
    if (whole.value > MOST_PARTS && (part.value !== 1 || whole.kind === 'date')) return [];
    if (!/^\s(?:in|out of|of)\s(?:every\s)?$/i.test(text.slice(part.end, whole.start))) return [];
    const value = exact(part.value / whole.value);
    const share = { kind: 'fraction' as const, value, unit: null };
    return [{ ...share, others: percentOf(value), start: part.start, end: whole.end, step: 1, implied: true as const }];
  });
}

/** `the third time in as many weeks`. */
function asMany(figures: readonly Quantity[], text: string): Quantity[] {
  return [...text.matchAll(/\bin as many(?= [a-z])/gi)].flatMap(({ index, 0: words }) => {
    const told = figures.filter(({ end }) => end <= index).at(-1);
    const end = index + words.length;
    const [span, ...others] = told === undefined ? [] : unitReadings(told.value, text.slice(end, end + AFTER));
    return span === undefined ? [] : [{ ...span, others, start: index, end, step: 1, implied: true as const }];
  });
}

const ONE_CURRENCY =
  /\bthe\s+(?=(?:U\.?S\.?\s+)?(?:dollar|euro|pound|yen|yuan|won|franc|r(?:o)?uble|rupee|crown|kron(?:a|e)|koruna|peso|real|rand|lira|zloty|forint|baht|ringgit|rupiah|shekel|naira|hryvnia)\b(?![’']))/gi;

/** `150 yen to the dollar`, `the euro rose to $1.08`: Japanese says of what (1ドル=150円). */
function readRates(text: string): Quantity[] {
  return [...text.matchAll(ONE_CURRENCY)].flatMap(({ index, 0: the }) => {
    const end = index + the.length;
    const one = moneyAfter(1, text.slice(end, end + AFTER));
    return one === null ? [] : [{ ...one, others: [], start: index, end, step: 1, implied: true as const }];
  });
}

/** From this on a bare figure of exchange is a rate though it has no decimals: 150 yen. */
const WHOLE_RATE = 80;

/** `The yen rose to 147.2 against the dollar`: of two currencies the figure may be in either. */
function withRates(figures: Quantity[], rates: readonly Quantity[]): Quantity[] {
  const currencies = new Set(rates.map(({ unit }) => unit));
  if (currencies.size < 2) return figures;
  const isRate = ({ kind, value }: Quantity) => kind === 'number' && (value >= WHOLE_RATE || !Number.isInteger(value));
  return figures.map((figure) =>
    isRate(figure)
      ? {
          ...figure,
          others: [
            ...figure.others,
            ...[...currencies].map((unit) => ({ kind: 'money' as const, value: figure.value, unit })),
          ],
        }
      : figure,
  );
}

const INDEX_NAME = /\b(?:Nikkei|Dow|Nasdaq|S&P|FTSE|DAX|CAC|Kospi|Sensex|Hang Seng|stock (?:index|average))\b/i;
/** No share index stands lower. */
const LOWEST_INDEX = 1000;

/** Of an index a bare figure is points, whatever Japanese calls them (日経平均4万円). */
const withPoints = (figures: Quantity[], text: string): Quantity[] =>
  INDEX_NAME.test(text)
    ? figures.map((figure) =>
        figure.kind === 'number' && figure.value >= LOWEST_INDEX
          ? { ...figure, others: [...figure.others, { kind: 'count', value: figure.value, unit: 'point' }] }
          : figure,
      )
    : figures;

/** What may stand between figures that share their unit. */
const ENGLISH_JOIN =
  /^\s*(?:(?:percent|%)?\s*(?:-|–|—|−|to|or|and|through|by|x|×|\/|,|, and|, or|and then|,? compared (?:to|with)|from|versus|vs\.?))\s*[$£€]?\s*$/i;

const overlaps = (one: { start: number; end: number }, others: readonly { start: number; end: number }[]): boolean =>
  others.some((other) => one.start < other.end && other.start < one.end);

const escaped = (sign: string): string => sign.replace(/[$]/g, '\\$&');
const SIGN_BEFORE = new RegExp(
  `(?<![A-Za-z])(${CURRENCY_SIGNS.map(([sign]) => escaped(sign))
    .sort((a, b) => b.length - a.length)
    .join('|')})\\.?\\s?$`,
);
const SIGNS = new Map(CURRENCY_SIGNS);
const FILLER =
  '(?:(?:straight|consecutive|full|more|further|additional|long|short|successive|whole|working|business|calendar|extra|or so|odd|solid|short|fewer|less)\\s+)?';
const moneyNamed = firstOf(
  CURRENCIES.map((currency) => [currency.english, currency] as const),
  `^[\\s-]*(?:of\\s+)?${FILLER}`,
  '(?![a-z])',
  'i',
);
const SIGN_AFTER = /^\s?(€|£|USD|EUR|GBP|JPY|CNY|CHF|\$)/;
/** `R9,000`, `R800m`: rand. `R5` is more often a model's name. */
const RAND_BEFORE = /(?<![A-Za-z\d&-])R$/;
const LEAST_RAND = 50;
const CENTS_AFTER = /^\s?¢/;
const PERCENT_AFTER = /^[\s-]?(?:%|percent|per ?cent|pct\b|percentage[- ]points?|pc\b)/i;
const BASIS_POINTS_AFTER = /^[\s-]?(?:basis[- ]points?|bps?\b)/i;
const AGE_AFTER = /^[\s-]*(?:years?|yrs?)?[\s-]*(?:of age\b|olds?\b)/i;
const AGE_BEFORE = /\b(?:(?:aged?|ages)(?: between| from)?(?: \d+ (?:and|to|or))?|age of|turn(?:s|ed|ing)?)\s*$/i;
/** `over 65` may be people of that age, with a verb behind it as well as with none; `over 65 countries` are none. */
const OLDEST = 130;
/** `Janet Ousby, 67, said`. */
const NAME_BEFORE = /\p{Lu}[\p{L}’'.-]+,\s$/u;
const PERHAPS_AGE_BEFORE = /\b(?:under|over)\s*$/i;
const MONTHS_OLD = /^[\s-]*(?:months?|weeks?|days?)[\s-]+olds?\b/i;
const DECADE_AFTER = /^[’']?s\b/;
const CENTURY_AFTER = /^[\s-]*(?:centur(?:y|ies))/i;
const unitNamed = firstOf(ENGLISH_UNITS, `^[\\s-]?(?:of\\s+)?${FILLER}`, '(?![a-z])', 'i');
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
/** `two good months`, `three lonely years`. */
const DESCRIBED_TIME = /^\s[a-z]+(?=\s(?:days|weeks|months|years|hours|minutes|nights)\b)/;
const MEGAPIXELS_AFTER = /^[\s-]?(?:megapixels?\b|MP\b)/;
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
  if (RAND_BEFORE.test(before) && value >= LEAST_RAND) return [{ kind: 'money', value, unit: 'rand' }];
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
    const money = moneyAfter(value, after);
    return [{ kind: 'vague', value, unit: money?.unit ?? unitAfter(after) ?? thingAfter(after) }];
  }
  const money = moneyAfter(value, after);
  const weights = unitReadings(value, after);
  if (money !== null) return [money, ...weights];
  if (BASIS_POINTS_AFTER.test(after)) return [{ kind: 'percent', value: exact(value / 100), unit: null }];
  if (PERCENT_AFTER.test(after)) return [{ kind: 'percent', value, unit: null }];
  if (form === 'ordinal') return ordinalReadings(value, before, after);
  if (form === 'fraction') {
    const written = text.slice(numeral.start, numeral.end);
    const unit = unitReadings(value, after.replace(/^\s(?:an?|of an?)\s/, ' '));
    const fraction: Reading = { kind: 'fraction', value, unit: null };
    return [
      ...(PERCENT_PART.test(after) ? [percent(value)] : []),
      fraction,
      ...unit,
      ...percentOf(value),
      ...slashDate(written),
      ...(/^an?\s/i.test(written) && NOUN_AFTER.test(after) ? [nth(value, after)] : []),
    ];
  }
  if (DECADE_AFTER.test(after) && form === 'digits' && value % 10 === 0) {
    return [
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
  if (INCHES_BEFORE.test(before) && value < INCHES_OF_FOOT) return [measured(value, 'inch')];
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
  if (MULTIPLE_AFTER.test(after)) return [{ kind: 'multiple', value, unit: 'time' }];
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
  if (isClock(value, before, after)) return [bareNumber, openTime(value * 60)];
  const isAgeThen = AT_BEFORE.test(before) && AFTER_AGE.test(after) && value >= ADULT && value < OLDEST;
  if (thing === null && !NOUN_AFTER.test(after)) return isAgeThen ? [bareNumber, age] : [bareNumber];
  return [
    { kind: 'count', value, unit: thing },
    ...((isPerhapsAge && value >= ADULT) || isAgeThen ? [age] : []),
    ...(thing === null && DESCRIBED_TIME.test(after) ? unitReadings(value, after.replace(DESCRIBED_TIME, '')) : []),
  ];
}

/** Minutes of the first half: Japanese counts those of the second anew (後半33分). */
const HALF = 45;

/** What ends a three-day streak, Japanese tells as the first of its kind in four: 4日ぶりに反発. */
const STREAK = /^[\s-](?:day|session|week|month)[\s-](?:[a-z]+\s)?(?:streak|run)\b/i;

/** `spotted at 19 selling gloves`, `retired at 34.` */
const AT_BEFORE = /\bat\s$/i;
const AFTER_AGE = /^(?:[.,;]?$|[.,;]\s|\s(?:[a-z]+ing|is|was|and|when|after|he|she)\b)/;
/** Younger than this, `over 5 people` is no age. */
const ADULT = 16;

/** `opens at 7.`, `from 9 to 5`. */
const isClock = (value: number, before: string, after: string): boolean =>
  Number.isInteger(value) &&
  value >= 1 &&
  value <= 12 &&
  ((/\bat\s$/i.test(before) && /^(?:[.,;]?$|[.,;]\s|\son\b)/.test(after)) ||
    (/\bfrom\s$/i.test(before) && /^\s(?:to|until|till)\s\d/.test(after)) ||
    /\bfrom\s\d{1,2}\s(?:to|until|till)\s$/i.test(before));

/** Some word follows that the figure counts, though no list names it. */
const NOUN_AFTER =
  /^[\s-](?!(?:x|more|fewer|less|and|or|but|in|at|for|with|by|to|from|than|that|which|who|on|against|as|when|while|per|late|early|earlier|later|last|next|ago|today|yesterday|of|was|were|is|are|had|has|have|after|before|since|until|below|above|under|over|points?|wide|long|deep|high|tall|across|thick|now|already|again|too|also|just|only|still|then|behind|ahead|clear|he|she|it|they|we|there|the|an?|his|her|its|their|this|these)\b)[a-z]/i;

function vagueToo({ value, form }: Numeral): Reading[] {
  return form === 'vague' ? [{ kind: 'vague', value, unit: null }] : [];
}

/** A third offence is no third part. */
const nth = (part: number, after: string): Reading => ({
  kind: 'ordinal',
  value: Math.round(1 / part),
  unit: thingAfter(after),
});

const percent = (value: number): Reading => ({ kind: 'percent', value, unit: null });
const percentOf = (value: number): Reading[] => [percent(exact(value * 100))];
/** `two-tenths of a percent`, `half a percentage point`, `a quarter-point`. */
const PERCENT_PART = /^[\s-](?:of\s)?(?:an?\s|one\s)?(?:percent|per cent|percentage|point)/i;

/** `9/11`: a day, by Americans with the month first. `24/7`: all day. */
function slashDate(written: string): Reading[] {
  const [, first = 0, second = 0] = (/^(\d{1,2})\/(\d{1,2})$/.exec(written) ?? []).map(Number);
  if (first === 24 && second === 7) return [{ kind: 'duration', value: first, unit: 'hour' }];
  return [
    [first, second],
    [second, first],
  ].flatMap(([month = 0, day = 0]) =>
    month >= 1 && month <= 12 && day >= 1 && day <= 31 ? [dateReading({ month, day })] : [],
  );
}

/** `a third straight month`, `the third month in a row`, `the third monthly drop`. */
const STRETCH =
  /^\s+(?:straight|consecutive|successive|daily|weekly|monthly|yearly|annual)\b|^\s+(?:day|session|week|month|quarter|year)\s(?:in a row|running)\b/i;
/** `the fourth decline in a row`: of days, weeks, months or years. */
const ROW = /^\s+[a-z]+\s(?:in a row|running)\b/i;
const ROW_OF = ['day', 'week', 'month', 'year'];
/** `for a second day`, `every second year`. */
const FOR_BEFORE = /\b(?:for (?:an?|the|its|his|her|their)|every) $/i;
const DAY_AFTER = /^\s+(?:day|session|night|weekend|week|month|year)\b/i;
const PERIODS: Record<string, string> = {
  session: 'day',
  weekend: 'week',
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  yearly: 'year',
  annual: 'year',
};
/** `a third straight monthly decline`. */
const PERIODIC = new RegExp(`\\b(?:${Object.keys(PERIODS).join('|')})\\b`, 'i');

function ordinalReadings(value: number, before: string, after: string): Reading[] {
  if (CENTURY_AFTER.test(after)) return [{ kind: 'century', value, unit: null }];
  const day: Reading[] =
    value >= 1 && value <= 31 && (/^\s+day\b/i.test(after) || !/^\s+[a-z]/i.test(after))
      ? [dateReading({ day: value })]
      : [];
  const thing = thingAfter(after);
  // A third straight month: for three months.
  const stretch =
    STRETCH.test(after) || (FOR_BEFORE.test(before) && DAY_AFTER.test(after))
      ? unitReadings(
          value,
          after.replace(PERIODIC, (word) => PERIODS[word.toLowerCase()] ?? word),
        )
      : ROW.test(after)
        ? ROW_OF.map((unit) => measured(value, unit))
        : [];
  // Mrs Malpas has plans for her 102nd.
  const isBirthday =
    /^\s+birthday\b/i.test(after) || (/\b(?:her|his|my|their)\s$/i.test(before) && /^[.,]?\s*$/.test(after));
  const birthday: Reading[] = isBirthday ? [{ kind: 'age', value, unit: null }] : [];
  // The 80th anniversary is 80 years on, and the 73rd minute 73分.
  const span = /^\s+anniversary\b/i.test(after)
    ? [measured(value, 'year')]
    : /^(?:\s(?:and|or)\s\d+(?:st|nd|rd|th))?[\s-]minutes?\b/i.test(after)
      ? [measured(value, 'minute'), ...(value > HALF ? [measured(value - HALF, 'minute')] : [])]
      : [];
  // Where the floor at the street is the ground floor, the fifth is the sixth of Japan.
  const floor: Reading[] = /^[\s-]floor\b/i.test(after) ? [{ kind: 'ordinal', value: value + 1, unit: 'floor' }] : [];
  // In the eighth kilometre: 8キロ目.
  const distance = /^\s(?:kilomet|mile|met|yard|hole)/i.test(after) ? unitReadings(value, after) : [];
  return [{ kind: 'ordinal', value, unit: thing }, ...distance, ...day, ...stretch, ...span, ...birthday, ...floor];
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

function moneyAfter(value: number, after: string): Reading | null {
  if (CENTS_AFTER.test(after)) return { kind: 'money', value: exact(value / 100), unit: 'dollar' };
  const sign = SIGN_AFTER.exec(after)?.[1];
  if (sign !== undefined) return { kind: 'money', value, unit: SIGNS.get(sign) ?? null };
  const found = moneyNamed(after);
  return found === undefined ? null : { kind: 'money', value: exact(value * (found.factor ?? 1)), unit: found.code };
}

const unitAfter = (after: string): string | null => (/^st\b/.test(after) ? 'stone' : (unitNamed(after) ?? null));

function unitReadings(value: number, after: string): Reading[] {
  const unit = unitAfter(after);
  if (unit === null) return [];
  // Degrees of heat or of an angle: the words around leave it open.
  if (unit === 'degree') return [measured(value, unit), measured(value, '°F'), measured(value, '°C')];
  return [measured(value, unit)];
}

/** `a mile`, `per hour`, `a dollar`: one of it. */
function oneOf(after: string): Reading[] {
  const money = moneyAfter(1, after);
  return [...(money === null ? [] : [money]), ...unitReadings(1, after)];
}

const measured = (value: number, unit: string): Reading => ({
  kind: UNITS[unit]?.dimension === 'duration' ? 'duration' : 'measure',
  value,
  unit,
});

/** What stands between the parts of one figure: `6 feet, 4 inches`, `6-foot-7`, `2 hours and 11 minutes`. */
const PARTS_JOIN = /^[\s-]?[a-z]+\.?(?:,?\s+(?:and\s+)?|-)$/i;
const ONE_BEFORE = /\b(?:an?)\s+([a-z]+)(?:,|\s+and)\s+$/i;

/** `5 feet 10 inches`, `2 hours, 11 minutes and 53 seconds`: the first also as the whole, which its parts need not be said beside. */
function withTotals(figures: readonly Quantity[], text: string): Quantity[] {
  const totals = figures.map((quantity) => ({ ...quantity, others: [...quantity.others] }));
  let sum: { first: Quantity; end: number; whole: Quantity } | null = null;
  for (const part of totals) {
    const total: Reading | null =
      sum !== null && PARTS_JOIN.test(text.slice(sum.end, part.start)) ? totalOf(sum.whole, part) : null;
    if (sum === null || total === null) {
      sum = { first: part, end: part.end, whole: part };
      const [one = '', name = ''] = ONE_BEFORE.exec(text.slice(Math.max(0, part.start - BEFORE), part.start)) ?? [];
      const [single] = one === '' ? [] : unitReadings(1, ` ${name}`);
      const more = single === undefined ? null : totalOf({ ...part, ...single, others: [] }, part);
      if (more !== null) part.others.push(more);
      continue;
    }
    sum.first.others.push(total);
    part.implied = true;
    sum = { first: sum.first, end: part.end, whole: { ...part, ...total, others: [] } };
  }
  return totals;
}

/** Behind these a word says what was done, not what is counted, unless it was done to people. */
const AUXILIARY = /^(?:have|has|had|will|would|can|could|may|might|must|should|did|do|does)$/i;
const STOP =
  /^(?:behind|ahead|clear|and|or|but|in|at|for|with|by|to|from|than|that|which|who|on|against|as|when|while|per)$/i;
/** Words between a figure and what it counts. */
const FAR = 5;
const THINGS = new Map(
  COUNTED_THINGS.flatMap(({ id, english }) =>
    (spellOut(english) ?? []).map(({ word }) => [word, id] as const),
  ).reverse(),
);

/** `two F-15 jets`, `three M1 tanks`. */
const MODEL = /^\s[A-Z]{1,3}-?\d+[A-Za-z]?\b/;

function thingAfter(after: string): string | null {
  const named = after.replace(/^\s?(?:or more|or so|or fewer|or less|-odd|plus)\b/, '').replace(MODEL, '');
  const clause = /^[^.,;:()"”\d]*/.exec(named)?.[0] ?? '';
  const words = clause.match(/[A-Za-z’'-]+/g) ?? [];
  let isDone = false;
  for (const [index, written] of words.slice(0, FAR).entries()) {
    const word = written.replace(/^-/, '');
    if (STOP.test(word) || SMALL_WORDS[word] !== undefined) return null;
    isDone ||= AUXILIARY.test(word);
    const thing = thingNamed(word);
    if (thing === undefined || (isDone && thing !== 'person')) continue;
    // Of a road game, games are counted; of a 200-page report, pages.
    const isWhole = word.endsWith('s') || written.startsWith('-');
    return (isWhole ? undefined : thingNamed(words[index + 1] ?? '')) ?? thing;
  }
  return null;
}

const thingNamed = (word: string): string | undefined => THINGS.get(word) ?? THINGS.get(word.toLowerCase());
