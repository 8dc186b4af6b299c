import { expect, it } from 'vitest';
import { dropSiteName } from '../../utils/article/metadata/read-title.ts';

it.each([
  ['Barrier agreed | Europe | The Harbour Courier', 'Barrier agreed | Europe'],
  ['Barrier agreed - The Harbour Courier', 'Barrier agreed'],
  ['The Harbour Courier: Barrier agreed', 'The Harbour Courier: Barrier agreed'],
  ['The Harbour Courier – Barrier agreed', 'Barrier agreed'],
  ['Barrier agreed – at last', 'Barrier agreed – at last'],
  ['Barrier agreed | harbourcourier.example', 'Barrier agreed'],
  ['海湾新城启用潮汐公交_晨潮网', '海湾新城启用潮汐公交'],
  ['The Harbour Courier', 'The Harbour Courier'],
])('%j without the site’s name is %j', (title, headline) => {
  expect(dropSiteName(title, ['The Harbour Courier', 'harbourcourier.example', '晨潮网'])).toBe(headline);
});
