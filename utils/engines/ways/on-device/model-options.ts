/**
 * What is asked of each model. The browser wants the same options from `availability()` and from `create()`, so both
 * take them from here.
 */

export function promptOptions(reads: string | null): LanguageModelCreateCoreOptions {
  return {
    expectedInputs: [{ type: 'text', languages: withJapanese(reads) }],
    expectedOutputs: [{ type: 'text', languages: ['ja'] }],
  };
}

/** Kinds of summary a post is made from; by the specification a medium tl;dr has three sentences, a long one five. */
export const SUMMARY_KINDS = {
  title: { type: 'headline', format: 'plain-text', length: 'short' },
  /** Five of them. */
  points: { type: 'key-points', format: 'markdown', length: 'medium' },
  /** Seven of them. */
  manyPoints: { type: 'key-points', format: 'markdown', length: 'long' },
  brief: { type: 'tldr', format: 'plain-text', length: 'medium' },
  long: { type: 'tldr', format: 'plain-text', length: 'long' },
} as const satisfies Record<string, SummarizerCreateCoreOptions>;
export type SummaryKind = keyof typeof SUMMARY_KINDS;

export function summaryOptions(kind: SummaryKind, reads: string | null): SummarizerCreateCoreOptions {
  const languages = withJapanese(reads);
  return {
    ...SUMMARY_KINDS[kind],
    expectedInputLanguages: languages,
    expectedContextLanguages: ['ja'],
    outputLanguage: 'ja',
  };
}

export const translatorOptions = (from: string): TranslatorCreateCoreOptions => ({
  sourceLanguage: from,
  targetLanguage: 'ja',
});

/** Japanese is always among what is read: the instructions are in it, and so are summaries that are summed up again. */
function withJapanese(lang: string | null): string[] {
  return lang === null || lang === 'ja' ? ['ja'] : [lang, 'ja'];
}
