import type { Article } from '../article.ts';
import { articleText } from '../article-text.ts';

/** What is left of a text to know copies of it by: the smallest of the numbers that its runs of words come to. */
export interface TextSketch {
  /** Ascending. */
  smallest: number[];
}

/** Words a run: shorter ones recur by chance, longer ones break at every small edit of an agency's text. */
const RUN = 5;
/** Numbers kept: the share two sketches have in common is then within a tenth of the true one. */
const KEPT = 64;
/** Of these, so many are looked up: copies that share a third of their runs have one of them in common in all but two of a thousand cases. */
const KEYS = 16;
/** A text with fewer runs is a notice or a teaser: what such texts share is no copy. */
const FEWEST = 60;

/** A word of a script with spaces, or one letter of a script without. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+/gu;

/** Null where the text is too short to say anything. */
export function textSketch(article: Pick<Article, 'blocks'>): TextSketch | null {
  const words = articleText(article).normalize('NFKC').toLowerCase().match(WORD) ?? [];
  const runs = new Set<number>();
  for (let at = 0; at + RUN <= words.length; at += 1) runs.add(hash(words.slice(at, at + RUN).join(' ')));
  if (runs.size < FEWEST) return null;
  return { smallest: [...runs].sort((a, b) => a - b).slice(0, KEPT) };
}

export const sketchKeys = ({ smallest }: TextSketch): number[] => smallest.slice(0, KEYS);

/** The share of their runs that two texts have in common (Jaccard), as their sketches tell it: 0 to 1. */
export function sketchLikeness(a: TextSketch, b: TextSketch): number {
  const both = new Set([...a.smallest, ...b.smallest]);
  const union = [...both].sort((one, other) => one - other).slice(0, Math.min(KEPT, both.size));
  const [ofA, ofB] = [new Set(a.smallest), new Set(b.smallest)];
  return union.filter((one) => ofA.has(one) && ofB.has(one)).length / union.length;
}

/** FNV-1a, 32 bits, its last bits mixed into the first: the order of the numbers is what counts. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}
