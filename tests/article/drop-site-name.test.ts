import { expect, it } from 'vitest';
import { dropSiteName } from '../../utils/article/metadata/drop-site-name.ts';
import { fold } from '../../utils/article/metadata/split-title.ts';

const surroundings = {
  siteNames: ['The Harbour Courier', 'harbourcourier.example', 'bia.harbourcourier.example', '晨潮网', '하늘일보'],
  sections: () => new Set(['Europe', 'Crime and Public Safety', '정치'].map(fold)),
};

it.each([
  ['Barrier agreed | Europe | The Harbour Courier', 'Barrier agreed'],
  ['Barrier agreed | Notes | The Harbour Courier', 'Barrier agreed | Notes'],
  ['Barrier agreed - The Harbour Courier', 'Barrier agreed'],
  ['The Harbour Courier: Barrier agreed', 'The Harbour Courier: Barrier agreed'],
  ['The Harbour Courier – Barrier agreed', 'Barrier agreed'],
  ['Barrier agreed – at last', 'Barrier agreed – at last'],
  ['Barrier agreed | harbourcourier.example', 'Barrier agreed'],
  ['harbourcourier.example Barrier agreed', 'Barrier agreed'],
  ['Crime and Public Safety | Man rows home in stolen boat', 'Man rows home in stolen boat'],
  ['Let the ferries run | Editorial', 'Let the ferries run'],
  ['Opinion | Let the ferries run', 'Let the ferries run'],
  ['Let the ferries run - Editorial', 'Let the ferries run - Editorial'],
  ['Barrier agreed | Harbour Courier Weekend Magazine', 'Barrier agreed'],
  ['Barrier agreed | Barrier Investment Agency', 'Barrier agreed'],
  ['Barrier agreed | HC', 'Barrier agreed | HC'],
  ['Seven quiet harbours for the summer of 2026 | Moorings and fees', 'Seven quiet harbours for the summer of 2026'],
  ['Sailing | Seven quiet harbours for 2026', 'Sailing | Seven quiet harbours for 2026'],
  [
    'Seven quiet harbours | Which of them takes large boats in winter',
    'Seven quiet harbours | Which of them takes large boats in winter',
  ],
  ['海湾新城启用潮汐公交_晨潮网', '海湾新城启用潮汐公交'],
  ['방파제 합의-정치ㅣ하늘일보', '방파제 합의-정치'],
  ['방파제 합의 - 정치 | 하늘일보', '방파제 합의'],
  ['The Harbour Courier', 'The Harbour Courier'],
])('%j without the site’s name is %j', (title, headline) => {
  expect(dropSiteName(title, surroundings)).toBe(headline);
});
