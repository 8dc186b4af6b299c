import { spellOut } from './spell-out.ts';

interface Candidate<Value> {
  /** What must stand where the word ends; null where anything may. */
  guard: RegExp | null;
  value: Value;
}

/**
 * Which of many patterns stands behind `before` at a text's beginning: the longest, of equals the one listed first. Patterns are
 * spelled out and looked up as words: one expression of them all takes tens of milliseconds to compile, 80 of them tried one by one
 * take too long each time. `after` holds behind every word. With the flag `i`, patterns are in lower case.
 */
export function firstOf<Value>(
  patterns: readonly (readonly [pattern: string, value: Value])[],
  before: string,
  after: string,
  flags: '' | 'i' | 'u',
): (text: string) => Value | undefined {
  const prefix = new RegExp(before, flags);
  const sticky = `${flags.replace('i', '')}y`;
  const words = new Map<string, Candidate<Value>[]>();
  const others: Candidate<Value>[] = [];
  for (const [pattern, value] of patterns) {
    const spelled = spellOut(pattern);
    if (spelled === null) others.push({ guard: new RegExp(`(?:${pattern})${after}`, sticky), value });
    for (const { word, guard } of spelled ?? []) {
      const candidate = { guard: guardOf(guard + after, sticky), value };
      const candidates = words.get(word);
      if (candidates === undefined) words.set(word, [candidate]);
      else candidates.push(candidate);
    }
  }
  // By their first letter, as most texts begin with none of the words.
  const lengths = new Map<string, number[]>();
  for (const { 0: letter = '', length } of [...words.keys()].sort((a, b) => b.length - a.length)) {
    const known = lengths.get(letter) ?? [];
    if (known.at(-1) !== length) lengths.set(letter, [...known, length]);
  }

  return (original) => {
    const text = flags === 'i' ? original.toLowerCase() : original;
    const at = prefix.exec(text)?.[0].length;
    if (at === undefined) return undefined;
    for (const length of lengths.get(text.charAt(at)) ?? []) {
      const found = words.get(text.slice(at, at + length))?.find(({ guard }) => holds(guard, text, at + length));
      if (found !== undefined) return found.value;
    }
    return others.find(({ guard }) => holds(guard, text, at))?.value;
  };
}

const guards = new Map<string, RegExp | null>();
/** A few guards serve all words. */
function guardOf(source: string, flags: string): RegExp | null {
  const key = `${flags} ${source}`;
  const known = guards.get(key);
  if (known !== undefined) return known;
  const guard = source === '' ? null : new RegExp(source, flags);
  guards.set(key, guard);
  return guard;
}

function holds(guard: RegExp | null, text: string, at: number): boolean {
  if (guard === null) return true;
  guard.lastIndex = at;
  return guard.test(text);
}
