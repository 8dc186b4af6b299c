/** Month number by lower-case name, long and short, in the language and in English; from the browser's own tables. */
export function monthNames(lang: string | null): ReadonlyMap<string, number> {
  const key = lang?.split('-')[0] ?? 'en';
  const known = cache.get(key);
  if (known !== undefined) return known;
  const names = new Map(ENGLISH);
  if (key !== 'en') addNames(key, names);
  cache.set(key, names);
  return names;
}

/** Written out: asking the browser for a language's names takes milliseconds, and most pages need no other. */
const ENGLISH: [name: string, month: number][] =
  'january february march april may june july august september october november december'
    .split(' ')
    .flatMap((name, index): [string, number][] => [
      [name, index + 1],
      [name.slice(0, 3), index + 1],
    ])
    .concat([['sept', 9]]);

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
