import type { Finding, Severity } from '../finding.ts';
import { surroundings } from './affinity.ts';
import { findSwaps } from './find-swaps.ts';
import { agreement, type Match, matchQuantities } from './match-quantities.ts';
import type { NumberFact } from './number-fact.ts';
import { type DateParts, type Quantity, readingsOf } from './quantity.ts';
import { isYenRate } from './yen-rates.ts';

/** A source figure and the sentence it stands in. */
export interface SourceQuantity extends Quantity {
  sentence: number;
}

export interface NumbersOrder {
  text: string;
  targetIndex: number;
  targets: readonly Quantity[];
  /** Of the sentences the text comes from. */
  own: readonly SourceQuantity[];
  /** Of the others, where the figure may be borne out if its own sentences do not do it. */
  beyond(): readonly SourceQuantity[];
  /** All the source's figures that stand there as such. */
  written: readonly SourceQuantity[];
  /** Sentences are known and few: what is left over of them says something. */
  close: boolean;
  /** All of the source is said again: a figure left over of it is missing. A summary leaves out what it likes. */
  whole: boolean;
  /** Whether a figure that only other sentences bear out is worth a word. */
  tellElsewhere: boolean;
  /** How much the text shares with a sentence besides one of its figures; absent where its sentences are known. */
  likeness?(figure: number, sentence: number): number;
  sourceTexts: readonly string[];
}

export interface NumbersResult {
  findings: Finding<NumberFact>[];
  found: number;
  supported: number;
  /** Figures of `own` that the text does not have. */
  left: SourceQuantity[];
}

/** Above this, a figure is read as a fact; below, languages put figures for words and words for figures freely. */
const SMALL = 12;
const LOOSE: ReadonlySet<string> = new Set(['number', 'count', 'ordinal', 'multiple']);

/** The figures of one text against those of the sentences it comes from. */
export function checkSentenceNumbers(order: NumbersOrder): NumbersResult {
  const { text, targetIndex, targets, own, close, whole, tellElsewhere, sourceTexts } = order;
  const matches = matchQuantities(targets, own);
  const untaken = untakenOf(matches, own);
  const left = untaken.filter((source) => !targets.some((target) => agreement(target, source) > 0));
  const findings: Finding<NumberFact>[] = [];
  const written = (quantity: Quantity) => text.slice(quantity.start, quantity.end);
  const original = (source: Quantity) => {
    const { sentence, start, end } = source as SourceQuantity;
    return sourceTexts[sentence]?.slice(start, end) ?? '';
  };
  // Where nothing says which sentences a text is from, a bare figure may be any of the article's.
  const enough = own.length === 0 ? 1 : 2;
  let [found, supported] = [0, 0];
  const tell = ({ start, end }: Quantity, severity: Severity, fact: NumberFact, source?: Quantity) =>
    findings.push({
      check: 'number',
      severity,
      targetIndex,
      start,
      end,
      fact,
      ...(source === undefined ? {} : { sourceIndex: (source as SourceQuantity).sentence }),
    });

  for (const [index, match] of matches.entries()) {
    const { target } = match;
    const rival = rivalOf(index, match, order);
    if (rival !== undefined) {
      found += 1;
      const fact = { kind: 'number-unsupported' as const, written: written(target), source: original(rival) };
      tell(target, severityOf(target, text), fact, rival);
      continue;
    }
    if (match.source === null && isTimeInJapan(target, text, own)) {
      found += 1;
      supported += 1;
      continue;
    }
    const spare = close && (whole || !isFree(target)) ? spareFor(match, untaken) : undefined;
    const isRest = spare?.kind === 'ordinal' && isSmall(target) && isRemainder(target, text);
    if (match.source !== null && (isRest || !(isDoubtful(match) && spare !== undefined))) {
      found += 1;
      supported += 1;
      continue;
    }
    if (match.source !== null && spare !== undefined) {
      found += 1;
      tell(
        target,
        severityOf(target, text),
        { kind: 'number-repeated', written: written(target), source: original(spare) },
        spare,
      );
      continue;
    }
    const elsewhere = isSmall(target)
      ? undefined
      : order.beyond().find((source) => source.open === undefined && agreement(target, source) >= enough);
    const likely = elsewhere === undefined ? undefined : untaken.find((source) => looksMistyped(target, source));
    if (elsewhere !== undefined && likely === undefined) {
      found += 1;
      supported += 1;
      if (tellElsewhere)
        tell(
          target,
          'info',
          { kind: 'number-elsewhere', written: written(target), source: original(elsewhere) },
          elsewhere,
        );
      continue;
    }
    if (isNone(target, text) || isUnit(target, text, own)) continue;
    // 1つの and 2人 stand where other languages have a word (a, they): told only if a figure of the source is left over.
    if ((isFree(target) || (whole && isOnPodium(target))) && close && spare === undefined) continue;
    if (
      isSmall(target) &&
      (isListed(target, text) ||
        ((!whole || spare === undefined || spare.kind === 'ordinal') && isRemainder(target, text)))
    )
      continue;
    if (isSmall(target) && !close && order.beyond().some((source) => agreement(target, source) > 0)) continue;
    found += 1;
    const converted = convertedFrom(target, matches, text);
    const isYen = converted === undefined ? false : yenRateOf(target, converted);
    if (isYen === true) {
      supported += 1;
      continue;
    }
    if (converted !== undefined && isYen === null) {
      tell(target, 'info', { kind: 'money-converted', written: written(target) });
      continue;
    }
    const meant = likely ?? untaken.find((source) => looksMistyped(target, source));
    const ofOtherKind =
      meant === undefined ? own.find((source) => source.implied !== true && source.value === target.value) : undefined;
    const instead = meant ?? spare ?? left.find((source) => source.kind === target.kind);
    if (ofOtherKind !== undefined) {
      tell(
        target,
        severityOf(target, text),
        {
          kind: 'number-of-other-kind',
          written: written(target),
          source: original(ofOtherKind),
          quantity: ofOtherKind.kind,
        },
        ofOtherKind,
      );
    } else {
      tell(
        target,
        severityOf(target, text),
        {
          kind: 'number-unsupported',
          written: written(target),
          source: instead === undefined ? null : original(instead),
        },
        instead,
      );
    }
  }

  for (const { one, other } of findSwaps(
    matches,
    surroundings(text, (source) => sourceTexts[(source as SourceQuantity).sentence] ?? ''),
  )) {
    if (one.source === null || other.source === null) continue;
    supported -= 1;
    tell(
      one.target,
      'high',
      {
        kind: 'numbers-swapped',
        written: written(one.target),
        other: written(other.target),
        source: original(one.source),
        otherSource: original(other.source),
      },
      one.source,
    );
  }
  return { findings, found, supported, left };
}

/** A sentence that shares this much with the text says the same thing: a name, or two small figures. */
const TELLING = 1.4;
const CLEARLY_MORE = 1;

/**
 * A figure of the source that a summary's figure may be a slip for, though another sentence bears the slip out: the one it stands in
 * shares more with the text otherwise, or it is the other one of the same sentence (30カ国39都市 as 30カ国30都市).
 */
function rivalOf(
  index: number,
  { target, source, again }: Match,
  { targets, likeness, written }: NumbersOrder,
): SourceQuantity | undefined {
  if (likeness === undefined || source === null || isSmall(target)) return undefined;
  const { sentence } = source as SourceQuantity;
  const here = likeness(index, sentence);
  return written.find((other) => {
    if (!looksMistyped(target, other)) return false;
    const there = likeness(index, other.sentence);
    const isLikelier =
      other.sentence === sentence ? again || source.implied === true : there >= TELLING && there >= here + CLEARLY_MORE;
    return isLikelier && !targets.some((one) => agreement(one, other) > 0);
  });
}

/**
 * Borne out only by another part of the article, while its own sentences have a figure of its kind left that differs by one digit or
 * a zero: a slip, not a fact from elsewhere.
 */
function looksMistyped(target: Quantity, source: Quantity): boolean {
  if (target.kind !== source.kind && !(LOOSE.has(target.kind) && LOOSE.has(source.kind))) return false;
  if (target.unit !== source.unit && target.unit !== null && source.unit !== null) return false;
  if (target.date !== undefined && source.date !== undefined) {
    const { year, month, day } = target.date;
    const { date } = source;
    if ([year === date.year, month === date.month, day === date.day].filter(Boolean).length < 2) return false;
    return year === date.year || isOneDigitOff(String(year), String(date.year));
  }
  const [a, b] = [String(target.value), String(source.value)];
  if (withoutZeros(a) === withoutZeros(b)) return a !== b;
  return isOneDigitOff(a, b);
}

const isOneDigitOff = (a: string, b: string): boolean =>
  a.length > 1 && a.length === b.length && [...a].filter((digit, index) => digit !== b[index]).length === 1;

/** So that ten times a figure looks like it. */
const withoutZeros = (value: string): string => value.replace('.', '').replace(/^0+|0+$/g, '');

/** One is as often grammar as a figure, and 2人, 2頭, 2社 are a couple, they, or somebody and a friend. */
const isFree = (target: Quantity): boolean =>
  isSmall(target) &&
  target.kind !== 'multiple' &&
  (target.value <= 1 || (target.value === 2 && target.kind === 'count' && target.unit !== null));

/** 1点も奪えず: no figure, but none. 2型糖尿病: a name. */
const isNone = ({ value, end }: Quantity, text: string): boolean =>
  /^型(?=[一-龠])/.test(text.slice(end)) ||
  (value === 1 && /^[^\d、。]{0,2}も[^。]{0,12}(?:な[いかく]|ず|ん)/.test(text.slice(end)));

/** 1ドル=150円, 1日2回, 1日の売買代金: of what is told by the piece Japanese names the piece, where the original does not name another. */
const isUnit = ({ value, kind, start }: Quantity, text: string, own: readonly Quantity[]): boolean =>
  value === 1 &&
  !own.some((one) => one.implied === true && one.kind === kind && one.value === 1) &&
  /^[1１一](?:[^\d、。]{1,8}[=＝]|日(?:の(?:売買|取引|出来高|平均)|平均|当たり|あたり|に?(?:約|計)?[\d１-９]+[回便本]))/.test(
    text.slice(start),
  );

/** 2位に5点差: whom a winner left behind is often added. */
const isOnPodium = ({ unit, value }: Quantity): boolean => unit === 'rank' && value <= 3;

const REMAINDER = /(?:残り|残る|残された|ほか|他|あと)の?\s*$/;

/** 残りの3都市: what is left of a number that was just told; where the original leaves a figure over too, that is the one meant. */
const isRemainder = ({ start }: Quantity, text: string): boolean => REMAINDER.test(text.slice(0, start));

const LIST_MARK = /[、，・]|と|や|および|及び/u;
const NAME = /^[\p{sc=Kana}\p{sc=Han}ー＝A-Za-z.\s]+$/u;

/** A、B、Cの3都市: the text counts what it has just listed, names all of them. */
function isListed({ value, start }: Quantity, text: string): boolean {
  const before = /([^。「」]*)の$/.exec(text.slice(0, start))?.[1];
  if (before === undefined || value < 2) return false;
  const parts = before.split(LIST_MARK);
  const listed = parts.slice(-value);
  const [earlier] = parts.slice(-value - 1, -value);
  return listed.length === value && listed.every((part) => NAME.test(part)) && !NAME.test(earlier ?? '');
}

const isSmall = ({ kind, value, unit }: Quantity): boolean =>
  LOOSE.has(kind) && Number.isInteger(value) && value <= SMALL && unit !== 'money';

/** Written figures of the source that none of the text's agrees with. */
function untakenOf(matches: readonly Match[], own: readonly SourceQuantity[]): SourceQuantity[] {
  const taken = matches.flatMap(({ source }) => (source === null ? [] : [source]));
  return own.filter(
    (source) =>
      source.implied !== true &&
      // Of a minute that is told anew for its half nothing is left.
      !taken.some(
        (one) =>
          one === source ||
          (one.implied === true && isOfOne(one, source) && one.end === source.end && one.start < source.start),
      ),
  );
}

/** Borne out by something else's figure, a word that is no numeral, or a conversion. */
const isDoubtful = ({ source, target, again, level }: Match): boolean =>
  again ||
  (source?.implied === true && (isSmall(target) || target.kind === 'date')) ||
  (level === 2 && target.kind === 'measure');

/** Of one sentence. */
const isOfOne = (one: Quantity, other: Quantity): boolean =>
  (one as SourceQuantity).sentence === (other as SourceQuantity).sentence;

/** A month is no slip for a year. */
const sharesPart = (one: DateParts, other: DateParts): boolean =>
  (['year', 'month', 'day'] as const).some((part) => one[part] !== undefined && other[part] !== undefined);

/** A left-over figure of the source that the target's may stand for: of its kind, or as loose as it. */
function spareFor(match: Match, left: readonly SourceQuantity[]): SourceQuantity | undefined {
  const { target, source: found } = match;
  return left.find((source) => {
    // Of `the fourth quarter` October and December come from the same words as the four.
    if (found !== null && found.start < source.end && source.start < found.end && isOfOne(found, source)) return false;
    // "One" is as often a pronoun, and `one … another` are two: it contradicts a figure nothing else bears out, and one said twice.
    const isOrdinal = source.kind === 'ordinal' && target.kind === 'ordinal';
    if (source.value === 1 && match.source !== null && !isOrdinal && (source.kind === 'number' || !match.again))
      return false;
    return readingsOf(target).some(
      ({ kind, unit, date }) =>
        (kind === source.kind && (date === undefined || sharesPart(date, source.date ?? {}))) ||
        (LOOSE.has(kind) && LOOSE.has(source.kind) && (unit === null || source.unit === null || unit === source.unit)),
    );
  });
}

/** 7000万ドル(約100億円): added by the translator; gives what it was converted from. */
function convertedFrom(target: Quantity, matches: readonly Match[], text: string): Quantity | undefined {
  if (target.kind !== 'money') return undefined;
  return matches.find(
    ({ target: beside, source }) =>
      source !== null &&
      beside.kind === 'money' &&
      beside.unit !== target.unit &&
      target.start - beside.end <= 4 &&
      // 1ドル=150円 is a rate.
      /[(（]/.test(text.slice(beside.end, target.start)),
  )?.target;
}

/** 0915GMT(日本時間15日午後6時15分): told for readers in Japan; zones are whole or half hours apart, and there it may be the next day. */
const isTimeInJapan = (target: Quantity, text: string, own: readonly Quantity[]): boolean =>
  isDayInJapan(target, text, own) ||
  (target.kind === 'time' &&
    /日本時間(?:\d{1,2}月)?(?:\d{1,2}日)?[^\d。]{0,6}$/.test(text.slice(0, target.start)) &&
    own.some(({ kind, value }) => kind === 'time' && (value - target.value) % HALF_HOUR === 0));
const HALF_HOUR = 30;
const isDayInJapan = ({ kind, start, end }: Quantity, text: string, own: readonly Quantity[]): boolean =>
  kind === 'date' &&
  /日本時間$/.test(text.slice(0, start)) &&
  /^[^\d。]{0,4}[\d１-９]{1,2}時/.test(text.slice(end)) &&
  own.some((one) => one.kind === 'time');

/** Whether the yen may have been paid for it; null where nobody can tell. */
const yenRateOf = (target: Quantity, from: Quantity): boolean | null =>
  target.unit === 'JPY' ? isYenRate(target.value, from.value, from.unit) : null;

/** Of the dead and hurt every figure is a grave one. */
const CASUALTIES = /^[^。]{0,12}(?:死|亡くな|犠牲|負傷|けが|重傷|軽傷|行方不明|殺)/;

function severityOf(target: Quantity, text: string): Severity {
  return isSmall(target) && !CASUALTIES.test(text.slice(target.end)) ? 'low' : 'high';
}
