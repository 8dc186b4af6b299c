/** `de` → ドイツ語 (in `lang` ja); the tag itself where the browser knows no name for it. */
export function languageName(tag: string, lang: string): string {
  try {
    return new Intl.DisplayNames(lang, { type: 'language' }).of(tag) ?? tag;
  } catch {
    // Pages write anything into `lang`: what is no language tag at all throws a RangeError.
    return tag;
  }
}
