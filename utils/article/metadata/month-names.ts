/** Month number by lower-case name, long and short, in the language and in English; from the browser's own tables. */
export function monthNames(lang: string | null): ReadonlyMap<string, number> {
  const key = lang?.split('-')[0] ?? 'en';
  const known = cache.get(key);
  if (known !== undefined) return known;
  const names = new Map(ENGLISH);
  if (key !== 'en') {
    for (const locale of LOCALES[key] ?? [key]) addNames(locale, names);
    for (const [name, month] of SPELLINGS[key] ?? []) names.set(name, month);
  }
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

/** Where one language has months of several names: Cairo, Beirut and Algiers each have their own. */
const LOCALES: Readonly<Record<string, string[]>> = { ar: ['ar', 'ar-SY', 'ar-DZ'], pt: ['pt-BR', 'pt-PT'] };

/** Spellings that outlets print and the tables do not have. */
const SPELLINGS: Readonly<Record<string, [name: string, month: number][]>> = {
  hi: [
    ['फरवरी', 2],
    ['सितम्बर', 9],
    ['सितंबर', 9],
    ['अक्तूबर', 10],
    ['नवम्बर', 11],
    ['नवंबर', 11],
    ['दिसम्बर', 12],
    ['दिसंबर', 12],
  ],
  de: [
    ['jänner', 1],
    ['maerz', 3],
  ],
  es: [['setiembre', 9]],
  fr: [
    ['fevrier', 2],
    ['aout', 8],
    ['decembre', 12],
  ],
};

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
