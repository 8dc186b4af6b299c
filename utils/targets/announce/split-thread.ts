import { splitSentences } from '../../article/split-sentences.ts';
import { cutToFit, holdsWhole } from './cut-to-fit.ts';

interface ThreadOptions {
  /** Whether a post of the thread may be as this text. */
  holds: (post: string) => boolean;
  /** Stand below the first post's and the last post's text; empty where nothing does. */
  first: string;
  last: string;
}

/** More than any thread has; its digits bound what the numbers take. */
const MOST_DIGITS = 4;

/**
 * Paragraphs as the posts of a thread, in as few as it takes, each ending in its number (1/3) unless it is the only one. Parted
 * at the ends of sentences; a sentence longer than a post is cut (`cutToFit`).
 */
export function splitThread(paragraphs: readonly string[], { holds, first, last }: ThreadOptions): string[] {
  const whole = joined(paragraphs.join('\n\n'), joined(first, last));
  if (holds(whole)) return [whole];
  for (let digits = 1; digits < MOST_DIGITS; digits += 1) {
    // As wide as the numbers will be: every digit weighs the same everywhere.
    const number = '9'.repeat(digits);
    const label = ` (${number}/${number})`;
    const posts = pack(paragraphs, { holds: (post) => holds(post + label), first, last });
    if (String(posts.length).length <= digits) {
      return posts.map((post, index) => `${post} (${index + 1}/${posts.length})`);
    }
  }
  throw new Error('A thread of more than a thousand posts');
}

function pack(paragraphs: readonly string[], { holds, first, last }: ThreadOptions): string[] {
  const posts: string[] = [];
  let current = '';
  const below = () => (posts.length === 0 ? first : '');
  const hasRoomFor = (text: string) => holds(joined(text, below()));
  const close = () => {
    posts.push(joined(current, below()));
    current = '';
  };
  for (const paragraph of paragraphs) {
    let gap = '\n\n';
    for (const sentence of sentencesOf(paragraph)) {
      let rest = sentence;
      while (rest !== '') {
        const before = current === '' ? '' : current + gap;
        if (holdsWhole(before + rest, hasRoomFor)) {
          current = before + rest;
          rest = '';
        } else if (current !== '') close();
        else {
          const { head, tail } = cutToFit(rest, hasRoomFor);
          // Where the link leaves no room beside it, it stands alone.
          if (head === '' && below() === '') throw new Error('Not even one letter fits into a post');
          current = head;
          rest = head === '' ? rest : tail;
          if (rest !== '') close();
        }
      }
      gap = '';
    }
  }
  if (last !== '' && !holds(joined(joined(current, below()), last))) close();
  posts.push(joined(joined(current, below()), last));
  return posts.filter((post) => post !== '');
}

/** With the space that stood between them, so that a Latin text keeps its own. */
function sentencesOf(paragraph: string): string[] {
  const sentences: string[] = [];
  let at = 0;
  for (const sentence of splitSentences(paragraph, null)) {
    const from = paragraph.indexOf(sentence, at);
    if (from < 0) return [paragraph];
    const to = from + sentence.length;
    sentences.push(`${paragraph.slice(at, from)}${sentence}`);
    at = to;
  }
  return at === 0 ? [paragraph] : [...sentences, ...(at < paragraph.length ? [paragraph.slice(at)] : [])];
}

/** The one below the other; either may be empty. */
function joined(above: string, below: string): string {
  return above.trim() === '' || below === '' ? above.trim() + below : `${above.trimEnd()}\n\n${below}`;
}
