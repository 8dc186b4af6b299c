import { expect, it } from 'vitest';
import { cleanAuthors } from '../../utils/article/metadata/clean-authors.ts';

it.each<[string, string[]]>([
  ['By Mara Ellison and Joost van Delft in Kellhaven', ['Mara Ellison', 'Joost van Delft']],
  ['BySummer Swann', ['Summer Swann']],
  ['Cam E. Harrow, Lantern Staff Writer', ['Cam E. Harrow']],
  ['Von Lena Roth und Jonas Wiegand', ['Lena Roth', 'Jonas Wiegand']],
  ['Jörn Pelzer, ARN-Studio Belvar', ['Jörn Pelzer']],
  ['Redaktion: Lena Roth', ['Lena Roth']],
  ['서다온 기자', ['서다온']],
  ['记者：林若溪', ['林若溪']],
  ['بقلم: سلمى الحداد', ['سلمى الحداد']],
  ['MARA ELLISON-ROTH', ['Mara Ellison-Roth']],
  ['Mara Ellison covers water, power and politics', ['Mara Ellison']],
  ['By Jane Harrow | Jan. 5, 2024', ['Jane Harrow']],
  ['by Jane Harrow | Jan 5, 2024 | Storm Gates, Tide Tables', ['Jane Harrow']],
  ['by Jane Harrow | 5 January 2024 | Storm Gates', ['Jane Harrow']],
  ['By Dr. Jane Harrow, MD, PhD', ['Jane Harrow']],
  ['Jane Harrow, The Coast Journal', ['Jane Harrow']],
  ['Jane Harrow Link Copied', ['Jane Harrow']],
  ['Center for Tide Evaluation and Research', ['Center for Tide Evaluation and Research']],
  ['Tide On', ['Tide On']],
  ['Jane Harrow, Master Hydrologist & Garden Educator', ['Jane Harrow']],
  ['Senior Political Correspondent', []],
  ['desk@courier.example', []],
  ['admin', []],
  ['The Harbour Courier', []],
])('%j names %j', (byline, names) => {
  expect(cleanAuthors([byline], { siteNames: ['The Harbour Courier'] })).toEqual(names);
});
