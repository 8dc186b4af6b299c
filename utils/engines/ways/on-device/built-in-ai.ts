/// <reference path="../../../../node_modules/@types/dom-chromium-ai/index.d.ts" />
// By path: the check of imports does not find a package of types by the name TypeScript knows it by.

/** The browser's own models, whichever of them exist here. */
export interface BuiltInAi {
  translator: typeof Translator | null;
  summarizer: typeof Summarizer | null;
  languageModel: typeof LanguageModel | null;
}

/** Picks them from a window's or worker's globals; what has no `create` is something else of that name. */
export function builtInAi(scope: object): BuiltInAi {
  const globals: Partial<Record<'Translator' | 'Summarizer' | 'LanguageModel', unknown>> = scope;
  return {
    translator: isFactory<typeof Translator>(globals.Translator) ? globals.Translator : null,
    summarizer: isFactory<typeof Summarizer>(globals.Summarizer) ? globals.Summarizer : null,
    languageModel: isFactory<typeof LanguageModel>(globals.LanguageModel) ? globals.LanguageModel : null,
  };
}

function isFactory<Factory extends { create: unknown; availability: unknown }>(value: unknown): value is Factory {
  if (typeof value !== 'function') return false;
  const { create, availability }: { create?: unknown; availability?: unknown } = value as object;
  return typeof create === 'function' && typeof availability === 'function';
}
