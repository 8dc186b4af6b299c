import { decodeReferences } from './entities.ts';
import { overlap } from './overlap.ts';

/** A JSON-LD node; values are whatever the page wrote. */
export type LdNode = { readonly [key: string]: unknown };

export interface JsonLd {
  /** The node that describes this page's article, or null. */
  article: LdNode | null;
  /** Lower-case type names of all nodes that stand for the page itself (not for items of its lists). */
  types: ReadonlySet<string>;
  /** Follows `{"@id": …}` to the node of that id. */
  resolve: (value: unknown) => unknown;
}

/** Bounds on hostile pages; real ones stay under 30 scripts, 500 kB and 2,000 nodes. */
const MOST_SCRIPTS = 200;
const MOST_CHARACTERS = 2_000_000;
const MOST_NODES = 5_000;

const ARTICLE_TYPE =
  /^(?:.*article|blogposting|report|reportage|review|livebloggposting|liveblogposting|socialmediaposting|discussionforumposting|recipe|howto|qapage|medicalwebpage)$/;
const PAGE_TYPE = /^(?:.*webpage|itempage|aboutpage)$/;
/** Under these keys lie other pages' nodes. */
const FOREIGN_KEYS = new Set(
  'itemListElement hasPart isPartOf relatedLink mentions about citation breadcrumb publisher author creator comment review itemReviewed isBasedOn video image'.split(
    ' ',
  ),
);

/** `titles` are what the page calls itself elsewhere: they tell its own article from others' in the same data. */
export function readJsonLd(document: Document, pageUrl: string, titles: string[] = []): JsonLd {
  const nodes: LdNode[] = [];
  const byId = new Map<string, LdNode>();
  let characters = 0;
  let scripts = 0;
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) {
    const source = script.textContent ?? '';
    scripts += 1;
    characters += source.length;
    if (scripts > MOST_SCRIPTS || characters > MOST_CHARACTERS) break;
    collectNodes(parseJsonLd(source), nodes, byId);
  }
  const types = new Set(nodes.flatMap(typesOf));
  const resolve = (value: unknown): unknown => {
    const id = isNode(value) && Object.keys(value).length === 1 ? value['@id'] : undefined;
    return typeof id === 'string' ? (byId.get(id) ?? value) : value;
  };
  return { article: chooseArticle(nodes, pageUrl, titles), types, resolve };
}

const isNode = (value: unknown): value is LdNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function typesOf(node: LdNode): string[] {
  const type = node['@type'];
  const names = Array.isArray(type) ? type : [type];
  return names.filter((name) => typeof name === 'string').map((name) => name.replace(/^.*[/#:]/, '').toLowerCase());
}

/** Breadth first without recursion: a page may nest a hundred thousand arrays. */
function collectNodes(root: unknown, nodes: LdNode[], byId: Map<string, LdNode>): void {
  const queue: { value: unknown; own: boolean }[] = [{ value: root, own: true }];
  for (let at = 0; at < queue.length && at < MOST_NODES; at += 1) {
    const { value, own } = queue[at] as { value: unknown; own: boolean };
    if (Array.isArray(value)) {
      for (const item of value.slice(0, MOST_NODES)) queue.push({ value: item, own });
      continue;
    }
    if (!isNode(value)) continue;
    if (own) nodes.push(value);
    const id = value['@id'];
    if (typeof id === 'string' && Object.keys(value).length > 1 && !byId.has(id)) byId.set(id, value);
    for (const [key, child] of Object.entries(value)) {
      if (typeof child === 'object' && child !== null) queue.push({ value: child, own: own && !FOREIGN_KEYS.has(key) });
    }
  }
}

/**
 * The article of this page: what its best node says, and what that leaves out from others that are about it too (a
 * theme's node and a plugin's often share the work). Null where every article is another page's.
 */
function chooseArticle(nodes: LdNode[], pageUrl: string, titles: string[]): LdNode | null {
  const rated = nodes
    .map((node) => ({ node, ...rate(node, pageUrl, titles) }))
    .filter(({ score }) => score > 0)
    // The first of equals is the better one: sorting is stable.
    .sort((a, b) => b.score - a.score);
  const best = rated[0];
  if (best === undefined) return null;
  const others = rated.slice(1, MOST_MERGED).filter(({ ours }) => ours);
  return Object.assign({}, ...others.reverse().map(({ node }) => node), best.node) as LdNode;
}

const MOST_MERGED = 5;
/** A headline that shares this part of its words with the page's title is this page's. */
const SAME_HEADLINE = 0.5;

/** An article's type says most; its own address, the page's title as headline and a date confirm. */
function rate(node: LdNode, pageUrl: string, titles: string[]): { score: number; ours: boolean } {
  const types = typesOf(node);
  const isArticle = types.some((type) => ARTICLE_TYPE.test(type));
  const isPage = types.some((type) => PAGE_TYPE.test(type));
  const dated = typeof node.datePublished === 'string';
  if (!isArticle && !(isPage && dated)) return { score: 0, ours: false };
  const main = node.mainEntityOfPage;
  const addresses = [node.url, node['@id'], isNode(main) ? main['@id'] : main].filter(
    (address): address is string => typeof address === 'string',
  );
  const here = addresses.some((address) => samePage(address, pageUrl));
  const headline = node.headline ?? node.name;
  const titled = typeof headline === 'string' && titles.some((title) => overlap(headline, title) >= SAME_HEADLINE);
  const elsewhere =
    !here &&
    !titled &&
    typeof headline === 'string' &&
    titles.length > 0 &&
    addresses.some((address) => otherPage(address, pageUrl));
  if (elsewhere) return { score: 0, ours: false };
  const score =
    (isArticle ? 4 : 1) +
    (here ? 4 : 0) +
    (titled ? 3 : 0) +
    (dated ? 1 : 0) +
    (typeof node.headline === 'string' ? 1 : 0);
  return { score, ours: here || titled };
}

/** Another article of the same host. */
function otherPage(address: string, pageUrl: string): boolean {
  const other = URL.parse(address);
  const page = URL.parse(pageUrl);
  return (
    other !== null &&
    page !== null &&
    other.host === page.host &&
    other.pathname.length > 1 &&
    !samePage(address, pageUrl)
  );
}

function samePage(address: string, pageUrl: string): boolean {
  const a = URL.parse(address, pageUrl);
  const b = URL.parse(pageUrl);
  const path = (url: URL) => url.pathname.replace(/\/+$/, '');
  return a !== null && b !== null && path(a) !== '' && path(a) === path(b);
}

/** The value a script holds, mended where authors break it; undefined where nothing can be read. */
function parseJsonLd(source: string): unknown {
  const text = source
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/, '')
    .trim()
    .replace(/;$/, '');
  return (
    tryParse(text) ??
    tryParse(mend(text)) ??
    (text.includes('&quot;') ? tryParse(mend(decodeReferences(text))) : undefined) ??
    rescueFields(text)
  );
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Raw line feeds and tabs inside strings, trailing commas, two objects in a row. */
function mend(text: string): string {
  const joined = text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: raw control characters are what breaks these scripts
    .replace(/[\u0000-\u001f]+/g, ' ')
    .replace(/,(\s*[}\]])/g, '$1')
    .replace(/\}\s*\{/g, '},{');
  return joined.startsWith('{') && joined.includes('},{') && tryParse(joined) === undefined ? `[${joined}]` : joined;
}

/** What can be read of a script no parser takes: the flat fields that matter. */
function rescueFields(text: string): LdNode | undefined {
  const field = (name: string): string | undefined =>
    new RegExp(`"${name}"\\s*:\\s*"((?:[^"\\\\]|\\\\.){1,500})"`).exec(text)?.[1];
  const type = field('@type');
  const datePublished = field('datePublished');
  if (type === undefined || datePublished === undefined) return undefined;
  const author = /"author"\s*:\s*[[{][^\]}]{0,300}?"name"\s*:\s*"([^"\\]{1,200})"/.exec(text)?.[1];
  const node: Record<string, string> = { '@type': 'Article', datePublished };
  const dateModified = field('dateModified');
  const headline = field('headline');
  if (dateModified !== undefined) node.dateModified = dateModified;
  if (headline !== undefined) node.headline = unescapeJson(headline);
  if (author !== undefined) node.author = author;
  return node;
}

function unescapeJson(text: string): string {
  const parsed = tryParse(`"${text}"`);
  return typeof parsed === 'string' ? parsed : text;
}
