import type { Finding } from '../finding.ts';
import { findNameForms } from './katakana-forms.ts';
import { findForeignNames } from './latin-names.ts';
import type { NameFact } from './name-fact.ts';
import { findSwappedTitles } from './titles.ts';

/** 固有名詞: names that the source does not have, has in one form, or gives another title. */
export function checkNames(texts: readonly string[], sentences: readonly string[]): Finding<NameFact>[] {
  return [
    ...findForeignNames(texts, sentences),
    ...findNameForms(texts, sentences),
    ...findSwappedTitles(texts, sentences),
  ].sort((a, b) => a.targetIndex - b.targetIndex || a.start - b.start);
}
