import type { Candidate } from './candidate.ts';
import type { Headline } from './find-headlines.ts';
import { fold } from './split-title.ts';

/** The confidence that puts it before every heading. */
const FIRST = 0.96;

/**
 * The headline a publisher words anew for sharing, as a candidate that outdoes the `heading` it stands over; null where
 * the page has none. Measured where `og:title` and the heading are two headlines and `twitter:title` does not side with
 * the heading: publishers in other languages than English file five articles of six under `og:title`, English news none
 * of eight. Where the article data side with the heading it is two of four: then it stays what the reader sees. News
 * whose article data, `<title>` and `og:title` all say the same words against the heading is filed under those, in any
 * language (three of three; of blogs four of fourteen).
 */
export function sharingTitle(
  stated: Candidate<Headline>[],
  heading: Candidate<Headline> | null,
  { lang, isNews }: { lang: string | undefined; isNews: boolean },
): Candidate<Headline> | null {
  const titleIn = (name: string) => stated.find(({ source }) => source === name);
  const sharing = titleIn('og:title');
  const inData = titleIn('JSON-LD headline');
  if (heading?.value.element == null || sharing === undefined || inData === undefined) return null;
  const preferred = {
    ...sharing,
    value: { text: sharing.value.text, element: heading.value.element },
    confidence: FIRST,
  };
  const [shared, shown] = [fold(sharing.value.text), fold(heading.value.text)];
  // What stands behind the same words is a section, an outlet or the number of a page.
  if (fold(inData.value.text) === shown || shared.startsWith(shown)) return null;
  const filedUnderIt = [inData, titleIn('<title>')].every((other) => other && fold(other.value.text) === shared);
  if (isNews && filedUnderIt && !shown.includes(shared)) return preferred;
  if (lang === undefined || /^en\b/.test(lang)) return null;
  const other = titleIn('meta title');
  const agrees = other === undefined || fold(other.value.text) === shared;
  // What only adds to the heading is a section or an outlet; what is cut short is no headline.
  if (!agrees || shared.includes(shown) || /…|\.\.\.$/.test(sharing.value.text)) return null;
  return preferred;
}
