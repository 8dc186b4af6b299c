/** Month number by lower-case name, long and short, in the language and in English; from the browser's own tables. */
export function monthNames(lang: string | null): ReadonlyMap<string, number> {
  const key = lang?.split('-')[0] ?? 'en';
  const known = cache.get(key);
  if (known !== undefined) return known;
  const names = new Map<string, number>();
  for (const language of new Set(['en', key])) addNames(language, names);
  names.set('sept', 9);
  cache.set(key, names);
  return names;
}

const cache = new Map<string, ReadonlyMap<string, number>>();

function addNames(language: string, names: Map<string, number>): void {
  // The Gregorian calendar: Persian and Thai would else name their own months.
  const locale = `${language}-u-ca-gregory`;
  const shapes: Intl.DateTimeFormatOptions[] = [
    { month: 'long' },
    { month: 'short' },
    // With a day, languages such as Polish and Russian put the name in the genitive.
    { month: 'long', day: 'numeric' },
    { month: 'short', day: 'numeric' },
  ];
  for (const shape of shapes) {
    const format = new Intl.DateTimeFormat(locale, { ...shape, timeZone: 'UTC' });
    for (let month = 0; month < 12; month += 1) {
      const part = format.formatToParts(Date.UTC(2026, month, 15)).find(({ type }) => type === 'month');
      const name = part?.value.toLowerCase().replace(/\.$/, '') ?? '';
      if (/\p{L}/u.test(name) && !names.has(name)) names.set(name, month + 1);
    }
  }
}
