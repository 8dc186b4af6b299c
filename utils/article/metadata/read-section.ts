import type { Origin } from '../article.ts';
import { textOf, tidy } from '../dom.ts';
import { decodeEntities } from './entities.ts';
import type { PageFacts } from './page-facts.ts';
import type { JsonLd } from './read-json-ld.ts';
import { firstMeta, type MetaTags } from './read-meta-tags.ts';
import { fold } from './split-title.ts';

interface Section {
  text: string;
  origin: Origin;
}

const LONGEST_SECTION = 80;

/** The part of the outlet the article stands in, as its data name it. */
export const readSection = ({ meta, jsonLd }: PageFacts): Section | null => statedSections(meta, jsonLd)[0] ?? null;

function statedSections(meta: MetaTags, jsonLd: JsonLd): Section[] {
  const stated = jsonLd.article?.articleSection;
  const candidates: [unknown, Origin][] = [
    ...(Array.isArray(stated) ? stated : [stated])
      .slice(0, MOST_NAMES)
      .map((name): [unknown, Origin] => [name, 'json-ld']),
    [firstMeta(meta, 'article:section'), 'open-graph'],
    [firstMeta(meta, 'parsely-section', 'section', 'category', 'content_category'), 'meta'],
  ];
  return candidates
    .map(([value, origin]) => ({ text: typeof value === 'string' ? tidy(decodeEntities(value)) : '', origin }))
    .map(({ text, origin }) => ({ text: lastOfPath(text), origin }))
    .filter(({ text }) => text !== '' && text.length <= LONGEST_SECTION && !NONE.test(text));
}

/** What systems call an article that nobody put anywhere. */
const NONE = /^(?:uncategori[sz]ed|unassigned|none|null|undefined)$/i;

/** `news/local/harbour-life` → `Harbour life`. */
function lastOfPath(text: string): string {
  if (!/^[\w-]+(?:\/[\w-]+)+$/.test(text)) return text;
  const name = (text.split('/').at(-1) ?? '').replace(/[-_]/g, ' ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

const MOST_NAMES = 200;
const LONGEST_LINK = 30;

/** Names of the outlet's sections, folded as titles are compared: those the article states and those its menu links to. */
export function sectionNames(document: Document, meta: MetaTags, jsonLd: JsonLd): ReadonlySet<string> {
  const links = [...document.querySelectorAll('nav a,header a,[class*="breadcrumb" i] a')].slice(0, MOST_NAMES);
  const names = [...statedSections(meta, jsonLd).map(({ text }) => text), ...links.map(textOf)];
  return new Set(names.filter((name) => name.length <= LONGEST_LINK).map(fold));
}
