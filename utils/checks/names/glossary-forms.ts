import { katakanaSkeleton, latinSkeleton, MIN_SKELETON, sameSkeleton } from '../../engines/reply/name-skeleton.ts';
import { firstMention, type GlossaryEntry } from '../../post/glossary.ts';
import { occursIn } from '../../post/occurs-in.ts';
import type { Finding } from '../finding.ts';
import type { TargetText } from '../numbers/check-numbers.ts';
import type { NameFact } from './name-fact.ts';

/** Names of the glossary that a text writes another way, and first mentions that lack the source's letters. */
export function findGlossaryForms(
  targets: readonly TargetText[],
  sentences: readonly string[],
  glossary: readonly Omit<GlossaryEntry, 'id'>[],
): Finding<NameFact>[] {
  const whole = sentences.join('\n');
  const entries = glossary.filter(
    ({ source, japanese }) => source.trim() !== '' && japanese.trim() !== '' && occursIn(source, whole),
  );
  return entries.flatMap((entry) => [...otherForms(targets, sentences, entry), ...bareFirstMention(targets, entry)]);
}

function otherForms(
  targets: readonly TargetText[],
  sentences: readonly string[],
  { source, japanese }: Omit<GlossaryEntry, 'id'>,
): Finding<NameFact>[] {
  const name = japanese.trim();
  return targets.flatMap(({ text, sources = [] }, targetIndex) => {
    const own = sources.flatMap((index) => sentences[index] ?? []);
    if (text.includes(name) || (own.length > 0 && !occursIn(source, own.join('\n')))) return [];
    return placesOfOtherForm(text, source.trim()).map(({ written, start, isAlike }) =>
      glossaryFinding(targetIndex, start, written, name, isAlike),
    );
  });
}

/** Where the post names it first, unless the source's letters stand beside it there. */
function bareFirstMention(targets: readonly TargetText[], entry: Omit<GlossaryEntry, 'id'>): Finding<NameFact>[] {
  const name = entry.japanese.trim();
  const form = firstMention(entry);
  const targetIndex = targets.findIndex(({ text }) => text.includes(name));
  const text = targets[targetIndex]?.text;
  if (form === name || text === undefined || hasLettersBeside(text, name, entry.source)) return [];
  return [glossaryFinding(targetIndex, text.indexOf(name), name, form, true)];
}

/** Whether the source's letters follow the name in brackets where it first stands. */
export function hasLettersBeside(text: string, name: string, source: string): boolean {
  const after = text.slice(text.indexOf(name) + name.length);
  return /^\s*[（(]/.test(after) && occursIn(source, after.split(/[）)]/, 1)[0] ?? '');
}

/** Katakana with the dots and dashes that join a name's parts. */
const KATAKANA_NAME = /[\p{sc=Kana}ー]+(?:[・=＝][\p{sc=Kana}ー]+)*/gu;

interface OtherForm {
  written: string;
  start: number;
  /** It cannot be another name: the source's letters, or the same sounds in the same order. */
  isAlike: boolean;
}

/** Where a text names the source's name in its own letters, or in katakana that sound like it. */
export function placesOfOtherForm(text: string, source: string): OtherForm[] {
  if (occursIn(source, text)) {
    const start = text.indexOf(source);
    return start === -1 ? [] : [{ written: source, start, isAlike: true }];
  }
  const sound = latinSkeleton(source.replace(/[^\p{L}]/gu, ''));
  if (sound.length < MIN_SKELETON) return [];
  return [...text.matchAll(KATAKANA_NAME)]
    .map((match) => ({ written: match[0], start: match.index, heard: katakanaSkeleton(match[0]) }))
    .filter(({ heard }) => sameSkeleton(heard, sound))
    .map(({ written, start, heard }) => ({ written, start, isAlike: heard === sound }));
}

const glossaryFinding = (
  targetIndex: number,
  start: number,
  written: string,
  japanese: string,
  isSafe: boolean,
): Finding<NameFact> => ({
  check: 'name',
  severity: 'low',
  targetIndex,
  start,
  end: start + written.length,
  fact: { kind: 'glossary-form', written, japanese },
  ...(isSafe ? { suggestion: japanese } : {}),
});
