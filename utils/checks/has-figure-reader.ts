import { OTHER_LANGUAGES } from './numbers/other-languages.ts';

/** Whether figures of that language are read; where an article does not say its language, it is read as English. */
export function hasFigureReader(lang: string | null): boolean {
  const language = (lang ?? 'en').toLowerCase().split(/[-_]/)[0] ?? 'en';
  return language === 'en' || language === 'ja' || language in OTHER_LANGUAGES;
}
