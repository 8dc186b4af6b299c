/** What LanguageModel and Summarizer read and write; all other languages go through the Translator first. */
const MODEL_LANGUAGES = new Set(['de', 'en', 'es', 'fr', 'ja']);
/** The Translator knows Norwegian under its old name alone. */
const TRANSLATOR_NAMES: Record<string, string> = { nb: 'no', nn: 'no' };

/** The language as LanguageModel and Summarizer name it; null where they do not speak it. */
export function modelLanguage(lang: string): string | null {
  const language = localeOf(lang)?.language;
  return language !== undefined && MODEL_LANGUAGES.has(language) ? language : null;
}

/** The language as the Translator names its sources; null where there is nothing to translate, or no such language. */
export function translatorLanguage(lang: string): string | null {
  const locale = localeOf(lang);
  if (locale === null || locale.language === undefined || isJapaneseTag(lang)) return null;
  if (locale.language === 'zh' && locale.maximize().script === 'Hant') return 'zh-Hant';
  return TRANSLATOR_NAMES[locale.language] ?? locale.language;
}

export const isJapaneseTag = (lang: string): boolean => localeOf(lang)?.language === 'ja';

/** Null for what is no language tag: it comes from a page. */
function localeOf(lang: string): Intl.Locale | null {
  try {
    return new Intl.Locale(lang);
  } catch {
    return null;
  }
}
