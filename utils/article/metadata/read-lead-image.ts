import type { ArticleBlock, LeadImage, Origin } from '../article.ts';
import { readFigure } from '../body/read-figure.ts';
import { nextElement, tagOf, textOf, tidy } from '../dom.ts';
import { safeWebUrl } from '../safe-url.ts';
import type { PageFacts } from './page-facts.ts';
import type { LdNode } from './read-json-ld.ts';
import { firstMeta } from './read-meta-tags.ts';

export interface FoundLeadImage {
  image: LeadImage;
  origin: Origin;
}

type Figure = Extract<ArticleBlock, { kind: 'figure' }>;

/** Elements after the headline among which the lead picture stands. */
const NEAR = 120;
/** A paragraph this long is the text: the lead picture stands before it. */
const TEXT_PARAGRAPH = 200;

/** The figure between the headline and the text. Readability leaves it out wherever it stands beside the text. */
export function findLeadFigure({ document, headline, baseUrl }: PageFacts): Figure | null {
  const root = document.body;
  const start = headline ?? document.querySelector('h1');
  if (root === null || start === null) return null;
  let at = nextElement(start, root, true);
  for (let steps = 0; at !== null && steps < NEAR; steps += 1, at = nextElement(at, root)) {
    if (tagOf(at) === 'P' && textOf(at).length >= TEXT_PARAGRAPH) return null;
    const figure = tagOf(at) === 'FIGURE' ? readFigure(at, baseUrl) : null;
    if (figure !== null && figure.src !== null) return figure;
  }
  return null;
}

/** The picture the page shares, with the caption of the figure that shows it; else the article's first picture. */
export function readLeadImage(facts: PageFacts, lead: Figure | null, blocks: ArticleBlock[]): FoundLeadImage | null {
  const figures = blocks.filter((block) => block.kind === 'figure');
  const shared = sharedImage(facts);
  if (shared !== null) {
    const same = ({ src }: Figure): boolean => src !== null && fileName(src) === fileName(shared.url);
    const shown = (lead !== null && same(lead) ? lead : figures.find(same)) ?? lead;
    return {
      image: {
        url: shared.url,
        alt: shown?.alt ?? tidy(firstMeta(facts.meta, 'og:image:alt', 'twitter:image:alt')),
        caption: shown?.caption ?? null,
        credit: shown?.credit ?? null,
      },
      origin: shared.origin,
    };
  }
  const shown = lead ?? figures.find(({ src }) => src !== null);
  if (shown === undefined || shown.src === null) return null;
  const { src, alt, caption, credit } = shown;
  return { image: { url: src, alt, caption, credit }, origin: 'visible-text' };
}

function sharedImage({ meta, jsonLd, baseUrl }: PageFacts): { url: string; origin: Origin } | null {
  const candidates: [string | null, Origin][] = [
    [firstMeta(meta, 'og:image:secure_url', 'og:image', 'og:image:url'), 'open-graph'],
    [addressOf(jsonLd.resolve(firstOf(jsonLd.article?.image))), 'json-ld'],
    [
      firstMeta(meta, 'twitter:image', 'twitter:image:src', 'sailthru.image.full', 'parsely-image-url', 'thumbnail'),
      'meta',
    ],
  ];
  for (const [address, origin] of candidates) {
    const url = safeWebUrl(address, baseUrl);
    if (url !== null) return { url, origin };
  }
  return null;
}

const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

function addressOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return null;
  const { url, contentUrl } = value as LdNode;
  return typeof url === 'string' ? url : typeof contentUrl === 'string' ? contentUrl : null;
}

/** Pages share one size of a picture and show another: the file's own name is the same. */
const fileName = (url: string): string =>
  (URL.parse(url)?.pathname.split('/').at(-1) ?? url).replace(/-\d+x\d+(?=\.\w+$)/, '');
