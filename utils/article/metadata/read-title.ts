import type { Origin } from '../article.ts';
import { textOf, tidy } from '../dom.ts';
import type { Trace } from '../trace.ts';
import { type Candidate, choose } from './candidate.ts';
import { dropSiteName, type TitleSurroundings } from './drop-site-name.ts';
import { decodeEntities } from './entities.ts';
import { findHeadlines, type Headline } from './find-headlines.ts';
import type { JsonLd } from './read-json-ld.ts';
import { firstMeta, type MetaTags } from './read-meta-tags.ts';
import { sharingTitle } from './sharing-title.ts';
import { splitTitle } from './split-title.ts';

export interface FoundTitle extends Headline {
  origin: Origin;
}

interface TitleSources extends TitleSurroundings {
  document: Document;
  meta: MetaTags;
  jsonLd: JsonLd;
  /** BCP 47 as the page states it. */
  lang: string | undefined;
}

/**
 * The headline the reader sees: the heading that the page's own metadata confirms; else the metadata, without the site's
 * name. A headline for search engines or for sharing (`<title>`, `og:title`) often differs from the one on the page:
 * `sharingTitle` says when it is preferred.
 */
export function readTitle(sources: TitleSources, trace: Trace): FoundTitle | null {
  const stated = statedTitles(sources);
  const headlines = findHeadlines(
    sources.document,
    stated.map(({ value }) => value.text),
    sources,
  );
  const shown = headlines.reduce<Candidate<Headline> | null>(
    (first, next) => (first === null || next.confidence > first.confidence ? next : first),
    null,
  );
  const sharing = sharingTitle(stated, shown, { lang: sources.lang, isNews: sources.jsonLd.types.has('newsarticle') });
  const best = choose('title', [...(sharing === null ? [] : [sharing]), ...headlines, ...stated], trace);
  return best === null ? null : { ...best.value, origin: best.origin };
}

/** What editors and templates leave in `<title>`. */
const NO_TITLE =
  /^(?:untitled(?: document)?|document|home(?: ?page)?|index|new page(?: \d+)?|no title|null|undefined)$/i;

/** The titles in the page's data, the more trusted first. */
function statedTitles({ document, meta, jsonLd, siteNames, sections }: TitleSources): Candidate<Headline>[] {
  const ld = jsonLd.article?.headline ?? jsonLd.article?.name;
  const raw: [string, Origin, unknown, number][] = [
    ['JSON-LD headline', 'json-ld', ld, 0.5],
    ['meta headline', 'meta', firstMeta(meta, 'headline', 'dc.title', 'citation_title', 'hdl'), 0.48],
    ['og:title', 'open-graph', firstMeta(meta, 'og:title'), 0.46],
    ['meta title', 'meta', firstMeta(meta, 'twitter:title', 'parsely-title', 'sailthru.title', 'title'), 0.44],
    ['<title>', 'meta', textOf(document.querySelector('head > title') ?? document.querySelector('title')), 0.42],
  ];
  const texts = raw.map(([, , value]) =>
    tidy(decodeEntities(typeof value === 'string' ? value : '')).replace(/ \(Published \d{4}\)$/, ''),
  );
  const surroundings = { siteNames: [...siteNames, ...suffixes(texts)], sections };
  return raw
    .map(([source, origin, , confidence], index) => ({
      value: { text: dropSiteName(texts[index] ?? '', surroundings), element: null },
      origin,
      source,
      confidence,
    }))
    .filter(({ value }) => value.text !== '' && !NO_TITLE.test(value.text));
}

/** `Headline - Outlet` beside `Headline`: the end that only one of the page's titles has names the outlet. */
function suffixes(texts: string[]): string[] {
  return texts.flatMap((text) => {
    const parts = splitTitle(text);
    const last = parts.at(-1);
    if (last === undefined || parts.length < 2) return [];
    const rest = text.slice(0, -(last.separator.length + last.text.length));
    return texts.includes(rest) ? [last.text] : [];
  });
}
