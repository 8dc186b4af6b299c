import { isSmall } from './is-small.ts';
import type { Match } from './match-quantities.ts';
import { type DateParts, LOOSE_KINDS, type Quantity, readingsOf, type SourceQuantity } from './quantity.ts';

/** Written figures of the source that none of the text's agrees with. */
export function untakenOf(matches: readonly Match[], own: readonly SourceQuantity[]): SourceQuantity[] {
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
export const isDoubtful = ({ source, target, again, level }: Match): boolean =>
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
export function spareFor(match: Match, left: readonly SourceQuantity[]): SourceQuantity | undefined {
  const { target, source: found } = match;
  return left.find((source) => {
    // Of `the fourth quarter` October and December come from the same words as the four.
    if (found !== null && found.start < source.end && source.start < found.end && isOfOne(found, source)) return false;
    // "One" is as often a pronoun, and `one … another` are two: it contradicts a figure nothing else bears out, and one said twice.
    const isOrdinal = source.kind === 'ordinal' && target.kind === 'ordinal';
    const isPronoun = source.value === 1 && LOOSE_KINDS.has(source.kind) && !isOrdinal;
    if (isPronoun && found !== null && (source.kind === 'number' || !match.again)) return false;
    return readingsOf(target).some(
      ({ kind, unit, date }) =>
        (kind === source.kind && (date === undefined || sharesPart(date, source.date ?? {}))) ||
        (LOOSE_KINDS.has(kind) &&
          LOOSE_KINDS.has(source.kind) &&
          (unit === null || source.unit === null || unit === source.unit)),
    );
  });
}
