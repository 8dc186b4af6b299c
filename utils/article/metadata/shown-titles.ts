import { textOf } from '../dom.ts';
import type { PageFacts } from './page-facts.ts';

/** The headlines as the page shows them: the title often comes from elsewhere and is worded differently. */
export const shownTitles = ({ document, headline }: PageFacts): string[] =>
  [headline, document.querySelector('h1')].map((element) => textOf(element)).filter((text) => text !== '');
