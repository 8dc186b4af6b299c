import { textOf } from '../dom.ts';
import { safeWebUrl } from '../safe-url.ts';
import type { Trace } from '../trace.ts';
import { linesAfter } from './lines-after.ts';
import { linesBefore } from './lines-before.ts';
import type { PageFacts } from './page-facts.ts';
import { readJsonLd } from './read-json-ld.ts';
import { type FoundLang, readStatedLang } from './read-lang.ts';
import { firstMeta, readMetaTags } from './read-meta-tags.ts';
import { sectionNames } from './read-section.ts';
import { type FoundSiteName, siteNamesOf, statedSiteName, titledSiteName } from './read-site-name.ts';
import { type FoundTitle, readTitle } from './read-title.ts';

export interface PageReading {
  facts: PageFacts;
  title: FoundTitle | null;
  siteName: FoundSiteName | null;
  siteNames: string[];
  statedLang: FoundLang | null;
}

/** What the later stages start from: the page's own statements, its headline, its names. */
export function readPageFacts(document: Document, url: string, trace: Trace): PageReading {
  const meta = readMetaTags(document);
  const titles = [firstMeta(meta, 'og:title') ?? '', textOf(document.querySelector('title'))].filter(
    (title) => title !== '',
  );
  const jsonLd = readJsonLd(document, url, titles);
  const siteNames = siteNamesOf({ meta, jsonLd, url });
  const sections = lazily(() => sectionNames(document, meta, jsonLd));
  const statedLang = readStatedLang(document, jsonLd, meta);
  const title = readTitle({ document, meta, jsonLd, siteNames, sections, lang: statedLang?.tag }, trace);
  const headline = title?.element ?? null;
  const start = headline ?? document.querySelector('h1');
  const root = document.body;
  return {
    facts: {
      document,
      url,
      baseUrl: safeWebUrl(document.querySelector('base[href]')?.getAttribute('href'), url) ?? url,
      jsonLd,
      meta,
      statedLang: statedLang?.tag ?? null,
      headline,
      linesAfter: lazily(() => (start === null || root === null ? [] : linesAfter(start, root))),
      linesBefore: lazily(() => (start === null || root === null ? [] : linesBefore(start, root))),
    },
    title,
    siteName: statedSiteName({ meta, jsonLd, url }) ?? titledSiteName(titles, title?.text ?? null, url),
    siteNames,
    statedLang,
  };
}

/** The value of `make`, made when first asked for. */
function lazily<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
