import { COUNTED_THINGS } from '../counted-things.ts';
import { spellOut } from '../spell-out.ts';
import { SMALL_WORDS } from './number-words.ts';

/** Behind these a word says what was done, not what is counted, unless it was done to people. */
const AUXILIARY = /^(?:have|has|had|will|would|can|could|may|might|must|should|did|do|does)$/i;

const STOP =
  /^(?:behind|ahead|clear|and|or|but|in|at|for|with|by|to|from|than|that|which|who|on|against|as|when|while|per)$/i;

/** With these somebody or something else begins: `when I was ten the school`, but not `two of the schools`. */
const DETERMINER = /^(?:the|my|your|his|her|our|their|its|this|these|those)$/i;
const WHOLE = /^(?:of|all|both)$/i;

/** Words between a figure and what it counts. */
const FAR = 5;

const THINGS = new Map(
  COUNTED_THINGS.flatMap(({ id, english }) =>
    (spellOut(english) ?? []).map(({ word }) => [word, id] as const),
  ).reverse(),
);

/** `two F-15 jets`, `three M1 tanks`. */
const MODEL = /^\s[A-Z]{1,3}-?\d+[A-Za-z]?\b/;

/** The class of things (`counted-things.ts`) that a figure with these words behind it counts; null where none is named. */
export function thingAfter(after: string): string | null {
  const named = after
    .replace(/^\s?(?:or more|or so|or fewer|or less|-odd|plus)\b/, '')
    .replace(MODEL, '')
    .replace(/\bnumber[ -]one(?= [a-z])/, '');
  const clause = /^[^.,;:()"”\d]*/.exec(named)?.[0] ?? '';
  // A 45-run win counts runs, whether a list names them or not.
  if (clause.startsWith('-')) return thingNamed(/^-([A-Za-z]+)/.exec(clause)?.[1] ?? '') ?? null;
  const words = clause.match(/[A-Za-z’'-]+/g) ?? [];
  let isDone = false;
  for (const [index, word] of words.slice(0, FAR).entries()) {
    if (DETERMINER.test(word) && !WHOLE.test(words[index - 1] ?? '')) return null;
    if (STOP.test(word) || SMALL_WORDS[word] !== undefined) return null;
    isDone ||= AUXILIARY.test(word);
    const thing = thingNamed(word);
    if (thing === undefined || (isDone && thing !== 'person')) continue;
    // Of a road game, games are counted.
    return (word.endsWith('s') ? undefined : thingNamed(words[index + 1] ?? '')) ?? thing;
  }
  return null;
}

const thingNamed = (word: string): string | undefined => THINGS.get(word) ?? THINGS.get(word.toLowerCase());
