/** A run of words that stands in both texts. */
export interface VerbatimRun {
  /** Place in the text that took it over. */
  start: number;
  end: number;
  text: string;
}

const SEED = 12;

/**
 * The longest run of characters a text has in common with the original, white space and case aside. Seeds of a few characters
 * are looked up in an index of the original, so that a long article costs no more than its length.
 */
export function longestVerbatimRun(text: string, original: string): VerbatimRun | null {
  const [own, places] = plain(text);
  const [source] = plain(original);
  const seeds = new Map<string, number[]>();
  for (let at = 0; at + SEED <= source.length; at += 1) {
    const seed = source.slice(at, at + SEED);
    const known = seeds.get(seed);
    if (known === undefined) seeds.set(seed, [at]);
    else known.push(at);
  }
  let best = { from: 0, length: 0 };
  for (let from = 0; from + SEED <= own.length; from += 1) {
    // A longer run than the best can begin here only if its last seed is there, too.
    if (best.length >= SEED && !seeds.has(own.slice(from + best.length - SEED + 1, from + best.length + 1))) continue;
    for (const at of seeds.get(own.slice(from, from + SEED)) ?? []) {
      let length = SEED;
      while (from + length < own.length && own[from + length] === source[at + length]) length += 1;
      if (length > best.length) best = { from, length };
    }
  }
  if (best.length === 0) return null;
  const start = places[best.from] ?? 0;
  const end = (places[best.from + best.length - 1] ?? 0) + 1;
  return { start, end, text: text.slice(start, end) };
}

/** Lower case without white space, and where each character stood. */
function plain(text: string): [string, number[]] {
  let result = '';
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (/\s/.test(character)) continue;
    const lower = character.toLowerCase();
    result += lower.length === 1 ? lower : character;
    places.push(at);
  }
  return [result, places];
}
