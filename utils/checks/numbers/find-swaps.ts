import { affinity, type Surroundings } from './affinity.ts';
import { agreement, type Match } from './match-quantities.ts';
import { type Quantity, readingsOf } from './quantity.ts';

/** Two figures of a text that stand in each other's place. */
export interface Swap {
  one: Match;
  other: Match;
}

/** From this difference on the words say that two figures were exchanged. Below it they only leave it open. */
const CLEARLY = 1;
/** One is as often grammar as a figure (1シーズンで60点), and of figures of two sentences nothing says which comes first. */
const VERY_CLEARLY = 3;
const NEIGHBOUR = 1;
/** Figures in the order of the original are less often swapped: more must speak for it. */
const IN_ORDER = -1;

/**
 * Pairs whose values are both in the source but whose words fit better the other way round. Values that stand in pairs (7–2) have
 * their order instead of words.
 */
export function findSwaps(matches: readonly Match[], around: Surroundings): Swap[] {
  const swaps: Swap[] = [];
  const told = matches.filter(
    ({ target, source, again }) =>
      source !== null &&
      !again &&
      source.implied !== true &&
      !(target.label !== undefined && target.label === source.label),
  );
  const settled = settledIn(told, around);
  for (const [index, one] of told.entries()) {
    for (const other of told.slice(index + 1)) {
      if (settled.has(one) && settled.has(other)) continue;
      if (isSwapped(one, other, matches, around)) swaps.push({ one, other });
    }
  }
  return swaps;
}

/** A dash or a colon. */
const SCORE_JOINT = 1;

/** Scores and ranges that stand in both texts with their two figures in the same order (`2:0` beside `2:2`): one of the two is not exchanged. */
function settledIn(told: readonly Match[], around: Surroundings): Set<Match> {
  const sources = told
    .flatMap(({ source }) => (source === null ? [] : [source]))
    .sort((a, b) => a.start - b.start || Number(a.pairedWithLast === true) - Number(b.pairedWithLast === true));
  const isScore = (first: number, second: number) =>
    sources.some((one, at) => {
      const next = sources[at + 1];
      // Of `120 from 95` the words tell the order, not the places.
      const isTight = next !== undefined && next.start - one.end <= JOINT && !around.isFrom(one, next);
      return isTight && one.pairedWithNext === true && one.value === first && next.value === second;
    });
  return new Set(
    told.flatMap((one, at) => {
      const next = told[at + 1];
      const isPair = next !== undefined && one.target.pairedWithNext === true && areJoined(one.target, next.target);
      return isPair && isScore(one.target.value, next.target.value) ? [one, next] : [];
    }),
  );
}

function isSwapped(one: Match, other: Match, matches: readonly Match[], around: Surroundings): boolean {
  const { source: first } = one;
  const { source: second } = other;
  if (first === null || second === null || sameFigure(one.target, other.target)) return false;
  // If either figure fits both, their values say nothing.
  if (agreement(one.target, second) > 0 || agreement(other.target, first) > 0) return false;
  const together = around.areTogether(first, second);
  const [wickets, runs] = around.areWickets(other.target) ? [other.target, one.target] : [one.target, other.target];
  // `46-4`, and `3-19` of a bowler: of wickets there are ten.
  if (together && around.areWickets(wickets) && areTight(first, second)) return wickets.value > runs.value;
  // `63-35` may be 賛成63、反対35.
  const isPair = (one.target.pairedWithNext && areOfOneKind(first, second)) || areTight(first, second);
  if (
    together &&
    isPair &&
    first.start > second.start &&
    second.pairedWithNext &&
    areJoined(one.target, other.target)
  ) {
    // `To 120 from 95` is 95から120 in Japanese: its words tell.
    if (!areJoined(second, first) || around.isToldByLoser(first)) return false;
    if (!around.isFrom(second, first)) return true;
  }
  const [index, otherIndex] = [matches.indexOf(one), matches.indexOf(other)];
  // `12 and 13 May` is one stretch of the original, and neither day is before the other in it.
  const turned =
    together && first.start !== second.start && one.target.start < other.target.start !== first.start < second.start;
  const mayTurn = turned && around.mayTurn(first, second);
  // What is turned has other neighbours, too.
  const beside = (at: number, source: Quantity) => (mayTurn ? 0 : neighbours(matches, at, source, [index, otherIndex]));
  const straight = affinity(one.target, first, around) + affinity(other.target, second, around);
  const crossed = affinity(one.target, second, around) + affinity(other.target, first, around);
  const nearer = beside(index, second) + beside(otherIndex, first) - beside(index, first) - beside(otherIndex, second);
  // Where whole clauses are turned round two figures that kept their order, the neighbours of both are others.
  const neighbourly = turned ? nearer : Math.min(nearer, NEIGHBOUR);
  // A name beside one of them alone is as often whom the sentence is about.
  const named = [around.names(one.target, second), around.names(other.target, first)];
  const oneSided = named.every((points) => points > 0) ? 0 : Math.max(...named);
  // Neighbours in both texts, in one order: Japanese turns no range.
  const areRange =
    areJoined(one.target, other.target) &&
    areJoined(first, second) &&
    one.target.pairedWithNext &&
    first.pairedWithNext;
  if (areRange && !turned && !around.isFrom(first, second)) return false;
  const grammar = [first, second].some(({ kind, value }) => value === 1 && (kind === 'number' || kind === 'ordinal'));
  const order = !turned ? IN_ORDER : mayTurn ? 0 : 1;
  return crossed - oneSided - straight + neighbourly + order >= (grammar || !together ? VERY_CLEARLY : CLEARLY);
}

/** Points for each neighbour in the text whose figure of the source is a neighbour there, too. */
function neighbours(matches: readonly Match[], at: number, source: Quantity, swapped: number[]): number {
  const sources = matches
    .flatMap((match) => (match.source === null ? [] : [match.source]))
    .sort((a, b) => a.start - b.start);
  const place = sources.indexOf(source);
  let points = 0;
  for (const step of [-1, 1]) {
    const beside = matches[at + step]?.source;
    if (beside === undefined || beside === null || swapped.includes(at + step)) continue;
    if (sources[place + 1] === beside || sources[place - 1] === beside) points += NEIGHBOUR;
  }
  return points;
}

/** 58 minutes and a 6 are no pair, two sums are, though one lends the other its currency. */
const areOfOneKind = (a: Quantity, b: Quantity): boolean =>
  readingsOf(a).some(({ kind }) => readingsOf(b).some((other) => other.kind === kind));

const areTight = (a: Quantity, b: Quantity): boolean =>
  Math.max(a.start, b.start) - Math.min(a.end, b.end) <= SCORE_JOINT;

const sameFigure = (a: Quantity, b: Quantity): boolean => a.value === b.value;

/** Neighbours with nothing but a dash, a colon or a word between. */
const JOINT = 6;
const areJoined = (a: Quantity, b: Quantity): boolean => b.start - a.end >= 0 && b.start - a.end <= JOINT;
