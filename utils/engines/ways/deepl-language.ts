/**
 * Source languages in DeepL's documentation (Supported languages), but for those its newest models alone take, and Japanese:
 * a page that says so of an article to be translated is wrong.
 */
const LANGUAGES = new Set(
  'AR BG CS DA DE EL EN ES ET FI FR HU ID IT KO LT LV NB NL PL PT RO RU SK SL SV TR UK ZH'.split(' '),
);
/** It has one Norwegian, under the name of its written form. */
const NORWEGIAN = new Set(['NO', 'NN']);

/** What DeepL calls the language; null where it has no name for it, and is to find out itself. */
export function deeplLanguage(lang: string): string | null {
  const language = lang.split('-', 1)[0]?.toUpperCase() ?? '';
  const name = NORWEGIAN.has(language) ? 'NB' : language;
  return LANGUAGES.has(name) ? name : null;
}
