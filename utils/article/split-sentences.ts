import { ABBREVIATIONS } from './abbreviations.ts';

const IDEOGRAPHIC = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const IDEOGRAPHIC_STOP = /[。！？｡]/u;
const CLOSERS = new Map([
  ['「', '」'],
  ['『', '』'],
  ['（', '）'],
  ['(', ')'],
  ['【', '】'],
  ['〔', '〕'],
  ['《', '》'],
  ['〈', '〉'],
  ['“', '”'],
  ['‘', '’'],
  ['｢', '｣'],
]);

/** The sentences of one block's text, trimmed, none empty. `lang` is BCP 47 or null. */
export function splitSentences(text: string, lang: string | null): string[] {
  const pieces =
    IDEOGRAPHIC_STOP.test(text) && IDEOGRAPHIC.test(text)
      ? splitAtIdeographicStops(text)
      : splitBySegmenter(text, lang);
  return pieces.map((piece) => piece.replace(/\s+/g, ' ').trim()).filter((piece) => piece !== '');
}

/**
 * Japanese and Chinese: `Intl.Segmenter` cuts inside 「…。」, so cut at 。！？ only where no bracket is open. A bracket that
 * is never closed does not count, else one slip would swallow the rest of the paragraph.
 */
function splitAtIdeographicStops(text: string): string[] {
  const characters = [...text];
  const inside = insideBrackets(characters);
  const sentences: string[] = [];
  let current = '';
  characters.forEach((character, index) => {
    if (character === '\n' && !inside[index]) {
      sentences.push(current);
      current = '';
      return;
    }
    current += character;
    const next = characters[index + 1];
    const runOfStops = next !== undefined && IDEOGRAPHIC_STOP.test(next);
    if (IDEOGRAPHIC_STOP.test(character) && !inside[index] && !runOfStops) {
      sentences.push(current);
      current = '';
    }
  });
  sentences.push(current);
  return sentences;
}

/** For each character, whether a pair of brackets encloses it; the closing bracket itself is outside. */
function insideBrackets(characters: string[]): boolean[] {
  const change = new Array<number>(characters.length + 1).fill(0);
  const open: { closer: string; at: number }[] = [];
  characters.forEach((character, index) => {
    const closer = CLOSERS.get(character);
    if (closer !== undefined) {
      open.push({ closer, at: index });
      return;
    }
    const match = open.findLastIndex((bracket) => bracket.closer === character);
    const start = open[match]?.at;
    if (start === undefined) return;
    open.length = match;
    change[start] = (change[start] ?? 0) + 1;
    change[index] = (change[index] ?? 0) - 1;
  });
  let depth = 0;
  return characters.map((_, index) => {
    depth += change[index] ?? 0;
    return depth > 0;
  });
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(lang: string | null): Intl.Segmenter {
  const key = lang ?? 'en';
  const known = segmenters.get(key);
  if (known !== undefined) return known;
  const segmenter = new Intl.Segmenter(Intl.getCanonicalLocales(key), { granularity: 'sentence' });
  segmenters.set(key, segmenter);
  return segmenter;
}

function splitBySegmenter(text: string, lang: string | null): string[] {
  const ordinals = ORDINAL_LANGUAGES.has(lang?.split('-')[0] ?? '');
  const sentences: string[] = [];
  for (const { segment } of segmenterFor(lang).segment(text)) {
    const last = sentences.at(-1);
    if (
      last !== undefined &&
      (runsOn(last, segment) || (ordinals && ORDINAL_END.test(last) && !SENTENCE_OPENER.test(segment)))
    )
      sentences[sentences.length - 1] = last + segment;
    else sentences.push(segment);
  }
  return sentences;
}

/** Words that open a sentence far more often than they continue one: after `U.S.` or `Nr. 5.` they decide. */
const SENTENCE_OPENER =
  /^["“„«‘]?(the|a|an|he|she|it|they|we|i|you|but|and|in|on|at|this|that|these|those|there|however|meanwhile|his|her|their|its|as|after|while|when|if|for|with|by|so|yet|some|many|most|der|die|das|dann|es|er|sie|wir|ich|im|am|auch|aber|und|doch|ein|eine|bei|mit|nach|für|zu|zum|seit|laut|so)\b/i;
const LAST_WORD = /([\p{L}\p{M}.]+)\.\s*$/u;
const INITIALS = /^\p{L}(\.\p{L})*$/u;
/** `3. Oktober`, `21. August`: an ordinal, in the languages that write it with a full stop. */
const ORDINAL_END = /(?:^|[\s(])\d{1,3}\.\s*$/;
const ORDINAL_LANGUAGES = new Set([
  'de',
  'da',
  'no',
  'nb',
  'nn',
  'cs',
  'sk',
  'hu',
  'fi',
  'pl',
  'hr',
  'sl',
  'sr',
  'tr',
  'et',
  'lv',
  'is',
]);

/** Whether the break between the two pieces is no sentence's end. */
function runsOn(before: string, after: string): boolean {
  if (before.endsWith('\n')) return false;
  // "Stop!" he said: no sentence opens with a small letter.
  if (/^\p{Ll}/u.test(after)) return true;
  if (!before.trimEnd().endsWith('.')) return false;
  const word = LAST_WORD.exec(before)?.[1];
  if (word === undefined) return false;
  if (INITIALS.test(word) && word.length > 1) return !SENTENCE_OPENER.test(after);
  // A single letter is an initial (`J. Ellison`), but "I." and "vitamin C." end sentences.
  if (INITIALS.test(word)) return word !== 'I' && !SENTENCE_OPENER.test(after);
  return ABBREVIATIONS.has(word.toLowerCase());
}
