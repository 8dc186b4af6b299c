import { domainEnds, type LabelCharacters } from './domain-ends.ts';
import { encodedLength } from './encoded-length.ts';
import { TOP_LEVEL_DOMAINS } from './top-level-domains.ts';

/** A part of a text that X turns into a link, as UTF-16 offsets. */
export interface FoundLink {
  from: number;
  to: number;
}

// The grammar of twitter-text 3.1.0 (Apache-2.0, see public/THIRD-PARTY-NOTICES.txt), which X publishes as what it counts by.
const INVALID = '\\uFFFE\\uFEFF\\uFFFF';
const DIRECTION = '\\u202A-\\u202E\\u061C\\u200E\\u200F\\u2066\\u2067\\u2068\\u2069';
const SPACES = '\\x09-\\x0D\\x20\\x85\\xA0\\u1680\\u180E\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000';
const PUNCTUATION = "!'#%&()*+,\\\\\\-./:;<=>?@\\[\\]^_{|}~$";
const ACCENTED =
  '\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\xFF\\u0100-\\u024F\\u0253\\u0254\\u0256\\u0257\\u0259\\u025B\\u0263\\u0268\\u026F\\u0272\\u0289' +
  '\\u028B\\u02BB\\u0300-\\u036F\\u1E00-\\u1EFF';
const CYRILLIC = '\\u0400-\\u04FF';

const LETTER = `[^${PUNCTUATION}${SPACES}${INVALID}${DIRECTION}]`;
const LABELS: LabelCharacters = { within: new RegExp(`[_-]|${LETTER}`), edge: new RegExp(LETTER) };
const ENDING = new RegExp(`(?:${TOP_LEVEL_DOMAINS.join('|')})(?=[^0-9a-zA-Z@+-]|$)|xn--[-0-9a-z]+`, 'iy');
const PATH_CHARACTER = `[a-z${CYRILLIC}0-9!*';:=+,.$/%#\\[\\]\\-\\u2013_~@|&${ACCENTED}]`;
const IN_BRACKETS = `\\((?:${PATH_CHARACTER}+|(?:${PATH_CHARACTER}*\\(${PATH_CHARACTER}+\\)${PATH_CHARACTER}*))\\)`;
const PATH_END = `(?:[+\\-a-z${CYRILLIC}0-9=_#/${ACCENTED}]|(?:${IN_BRACKETS}))`;
const PATH = `(?:(?:${PATH_CHARACTER}*(?:${IN_BRACKETS}${PATH_CHARACTER}*)*${PATH_END})|(?:@${PATH_CHARACTER}+/))`;
const QUERY = "\\?[a-z0-9!?*'@();:&=+$/%#\\[\\]\\-_.,~|]*[a-z0-9\\-_&=#/]";

const BEFORE = new RegExp(`[^A-Za-z0-9@＠$#＃${INVALID}]`);
const SCHEME = /https?:\/\//iy;
const BEHIND_DOMAIN = new RegExp(`(?::[0-9]+)?(?<path>/${PATH}*)?(?:${QUERY})?`, 'iy');
const ASCII_LETTER = new RegExp(`[-a-z0-9${ACCENTED}]`, 'i');
const ASCII_LABELS: LabelCharacters = { within: ASCII_LETTER, edge: ASCII_LETTER };
const SHORTENED = new RegExp(`^https?://t\\.co/(?<slug>[a-z0-9]+)(?:${QUERY})?`, 'i');

const LONGEST_SLUG = 40;
const LONGEST_LABEL = 63;
const LONGEST_URL = 4096;
const DEFAULT_SCHEME = 'https://';

/** A run without spaces, with the space before it: no link goes on over a space. */
const RUN = new RegExp(`[${SPACES}]?[^${SPACES}]+`, 'g');

/**
 * What X turns into links, and so counts as 23 each: addresses with a scheme, and bare domains outside words. Runs without a
 * full stop hold none.
 */
export function findLinks(text: string): FoundLink[] {
  return [...text.matchAll(RUN)].flatMap(({ 0: run, index }) =>
    run.includes('.') ? linksIn(run).map(({ from, to }) => ({ from: index + from, to: index + to })) : [],
  );
}

/** What has the look of a link, as UTF-16 offsets: `from` is where its scheme begins, or its domain. */
interface Candidate {
  from: number;
  domain: number;
  behindDomain: number;
}

function linksIn(text: string): FoundLink[] {
  const ends = domainEnds(text, LABELS, endingsOf(text));
  const candidateAt = (from: number): Candidate | null => {
    SCHEME.lastIndex = from;
    const domain = SCHEME.test(text) ? SCHEME.lastIndex : from;
    const behindDomain = ends[domain] ?? null;
    return behindDomain === null ? null : { from, domain, behindDomain };
  };
  const links: FoundLink[] = [];
  for (let at = 0; at < text.length; ) {
    const found = (BEFORE.test(text.charAt(at)) ? candidateAt(at + 1) : null) ?? (at === 0 ? candidateAt(0) : null);
    if (found === null) at += 1;
    else {
      BEHIND_DOMAIN.lastIndex = found.behindDomain;
      const path = BEHIND_DOMAIN.exec(text)?.groups?.path;
      const to = BEHIND_DOMAIN.lastIndex;
      links.push(...linksOf(text, found, { to, hasPath: path !== undefined }));
      at = to;
    }
  }
  return links;
}

function linksOf(
  text: string,
  { from, domain: domainFrom, behindDomain }: Candidate,
  { to, hasPath }: { to: number; hasPath: boolean },
): FoundLink[] {
  const url = text.slice(from, to);
  const domain = text.slice(domainFrom, behindDomain);
  const scheme = text.slice(from, domainFrom);
  if (!isPossible(url, scheme || DEFAULT_SCHEME, domain)) return [];
  if (scheme !== '') {
    const short = SHORTENED.exec(url);
    if (short === null) return [{ from, to }];
    const isTooLong = (short.groups?.slug?.length ?? 0) > LONGEST_SLUG;
    return isTooLong ? [] : [{ from, to: from + short[0].length }];
  }
  if (/[-_./]/.test(text.charAt(from - 1))) return [];
  const found: FoundLink[] = [];
  let behind = 0;
  for (const ascii of asciiDomains(domain)) {
    // Where these letters stand first, as the reference has it, and not where they were found.
    const at = domain.indexOf(ascii, behind);
    behind = at + ascii.length;
    found.push({ from: from + at, to: from + behind });
  }
  const last = found.at(-1);
  // What stands behind a domain in another script belongs to nothing.
  if (last !== undefined && hasPath) last.to = last.from + url.length - (domain.length - (last.to - last.from));
  return found;
}

const endingsOf = (text: string) => (from: number) => {
  ENDING.lastIndex = from;
  return ENDING.test(text) ? ENDING.lastIndex : null;
};

/** The domains in Latin letters within a domain, from the left, none within another. */
function asciiDomains(domain: string): string[] {
  const ends = domainEnds(domain, ASCII_LABELS, endingsOf(domain));
  const found: string[] = [];
  for (let at = 0; at < domain.length; ) {
    const to = ends[at] ?? null;
    if (to !== null) found.push(domain.slice(at, to));
    at = to ?? at + 1;
  }
  return found;
}

function isPossible(url: string, scheme: string, domain: string): boolean {
  if (scheme.length + url.length > LONGEST_URL) return false;
  if (domain.startsWith('xn--') && asciiDomains(domain).length === 0) return false;
  return domain.split('.').every((label) => {
    // Encoding makes no label shorter, and no character is more than two UTF-16 units.
    if (label.length > 2 * LONGEST_LABEL) return false;
    // Other scripts' full stops divide labels, too.
    const parts = label.split(/[\u3002\uFF0E\uFF61]/);
    const length = parts.reduce((sum, part) => sum + encodedLength(part), parts.length - 1);
    return length >= 1 && length <= LONGEST_LABEL;
  });
}
