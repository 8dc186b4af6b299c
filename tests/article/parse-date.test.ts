import { expect, it } from 'vitest';
import { parseDate } from '../../utils/article/metadata/parse-date.ts';

const US = { lang: 'en', monthFirst: true };
const dayFirst = (lang: string) => ({ lang, monthFirst: false });

it.each<[string, { lang: string | null; monthFirst: boolean }, string | null]>([
  ['2026-01-26T06:30:00+01:00', US, '2026-01-26T06:30:00+01:00'],
  ['2026-01-26T06:30:00.123Z', US, '2026-01-26T06:30:00.123Z'],
  ['2026-01-26 06:30:00 +0900', US, '2026-01-26T06:30:00+09:00'],
  ['2026-01-26', US, '2026-01-26'],
  ['20260126', US, '2026-01-26'],
  ['01/26/2026 // Mara Ellison', US, '2026-01-26'],
  ['03/04/2026', US, '2026-03-04'],
  ['03/04/2026', dayFirst('en'), '2026-04-03'],
  ['26/01/2026', US, '2026-01-26'],
  ['03.04.2026', US, '2026-04-03'],
  ['Updated Jan. 26, 2026 at 9:05 p.m. EST', US, '2026-01-26T21:05-05:00'],
  ['Mon 26 Jan 2026 06.30 CET', dayFirst('en'), '2026-01-26T06:30+01:00'],
  ['3. Oktober 2025, 05:45 Uhr', dayFirst('de'), '2025-10-03T05:45'],
  ['le 3 août 2025 à 14h05', dayFirst('fr'), '2025-08-03T14:05'],
  ['12 de marzo de 2025', dayFirst('es'), '2025-03-12'],
  ['5 октября 2025', dayFirst('ru'), '2025-10-05'],
  ['2025年11月08日 09:32', dayFirst('zh'), '2025-11-08T09:32'],
  ['입력 2025.05.19 07:00', dayFirst('ko'), '2025-05-19T07:00'],
  ['2025년 5월 19일', dayFirst('ko'), '2025-05-19'],
  ['٢ ديسمبر ٢٠٢٥', dayFirst('ar'), '2025-12-02'],
  ['31.02.2026', dayFirst('de'), null],
  ['founded in 1864', US, null],
  ['12 May 1864', US, null],
  ['', US, null],
])('%j is %j → %s', (text, manner, iso) => {
  expect(parseDate(text, manner)).toBe(iso);
});
