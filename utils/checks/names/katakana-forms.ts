import type { Finding } from '../finding.ts';
import { remembered } from '../remembered.ts';
import type { NameFact } from './name-fact.ts';
import { isTelling, namesIn, soundOf } from './sounds.ts';

const KATAKANA = /[ァ-ヴー]{3,}/g;
/** Spellings of one name differ in a letter or two (ゼレンスキー, ゼレンスキ), other words in more. */
const LETTERS_APART = 2;

/**
 * One name of the source in two katakana spellings: words that sound like one word in capitals of the source and nearly like each
 * other. The rarer spelling is told.
 */
export function findNameForms(texts: readonly string[], sentences: readonly string[]): Finding<NameFact>[] {
  const spellings = new Map<string, Set<string>>();
  for (const { sound, name } of sentences.flatMap((sentence) => soundsIn(sentence)))
    spellings.set(sound, (spellings.get(sound) ?? new Set()).add(name));
  // Of two names that sound alike (Galileo Galilei), either spelling may be right.
  const sounds = new Set([...spellings].filter(([, names]) => names.size === 1).map(([sound]) => sound));
  const forms = new Map<string, Map<string, { targetIndex: number; start: number }[]>>();
  texts.forEach((text, targetIndex) => {
    for (const { word, start } of katakanaIn(text)) {
      const sound = soundOf(word);
      if (!sounds.has(sound)) continue;
      const group = forms.get(sound) ?? new Map<string, { targetIndex: number; start: number }[]>();
      group.set(word, [...(group.get(word) ?? []), { targetIndex, start }]);
      forms.set(sound, group);
    }
  });
  return [...forms.values()].flatMap((group) => {
    const [[most = ''] = [], ...others] = [...group].sort((a, b) => b[1].length - a[1].length);
    return others
      .filter(([form]) => isNear(form, most))
      .flatMap(([form, places]) =>
        places.map(({ targetIndex, start }) => ({
          check: 'name' as const,
          severity: 'low' as const,
          targetIndex,
          start,
          end: start + form.length,
          fact: { kind: 'name-in-two-forms' as const, written: form, other: most },
          suggestion: most,
        })),
      );
  });
}

const soundsIn = remembered((sentence) =>
  namesIn(sentence)
    .map((name) => ({ name: name.replace(/[’']s$/, '').toLowerCase(), sound: soundOf(name.replace(/[’']s$/, '')) }))
    .filter(({ sound }) => isTelling(sound)),
);

const katakanaIn = remembered((text) =>
  [...text.matchAll(KATAKANA)].map((match) => ({ word: match[0], start: match.index })),
);

/** Letters the two do not share, in order. */
function isNear(a: string, b: string): boolean {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next.push(
        Math.min((row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1), (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1),
      );
    }
    row = next;
  }
  return (row.at(-1) ?? 0) <= LETTERS_APART;
}
