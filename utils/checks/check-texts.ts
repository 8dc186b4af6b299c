import type { GlossaryEntry } from '../post/glossary.ts';
import type { Finding } from './finding.ts';
import { checkNames } from './names/check-names.ts';
import { findGlossaryForms } from './names/glossary-forms.ts';
import { checkNumbers, type NumberReport, type TargetText, type TranslationMode } from './numbers/check-numbers.ts';
import type { Source } from './source.ts';
import { checkStyle } from './style/check-style.ts';

/** All checks that texts, their original and the writer's glossary are enough for; quotation needs the post (`checkQuotation`). */
export function checkTexts(
  targets: readonly TargetText[],
  source: Source,
  mode: TranslationMode,
  glossary: readonly Omit<GlossaryEntry, 'id'>[] = [],
): { findings: Finding[]; numbers: NumberReport['numbers'] } {
  const texts = targets.map(({ text }) => text);
  const { findings, numbers } = checkNumbers(targets, source, mode);
  const all: Finding[] = [
    ...findings,
    ...checkNames(texts, source.sentences),
    ...findGlossaryForms(targets, source.sentences, glossary),
    ...checkStyle(texts),
  ];
  return { findings: all.sort((a, b) => a.targetIndex - b.targetIndex || a.start - b.start), numbers };
}
