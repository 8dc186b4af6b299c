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
const ENDING = `(?:(?:${TOP_LEVEL_DOMAINS.join('|')})(?=[^0-9a-zA-Z@+-]|$)|xn--[-0-9a-z]+)`;
const SUBDOMAIN = `(?:(?:${LETTER}(?:[_-]|${LETTER})*)?${LETTER}\\.)`;
const NAME = `(?:(?:${LETTER}(?:-|${LETTER})*)?${LETTER}\\.)`;
const PATH_CHARACTER = `[a-z${CYRILLIC}0-9!*';:=+,.$/%#\\[\\]\\-\\u2013_~@|&${ACCENTED}]`;
const IN_BRACKETS = `\\((?:${PATH_CHARACTER}+|(?:${PATH_CHARACTER}*\\(${PATH_CHARACTER}+\\)${PATH_CHARACTER}*))\\)`;
const PATH_END = `(?:[+\\-a-z${CYRILLIC}0-9=_#/${ACCENTED}]|(?:${IN_BRACKETS}))`;
const PATH = `(?:(?:${PATH_CHARACTER}*(?:${IN_BRACKETS}${PATH_CHARACTER}*)*${PATH_END})|(?:@${PATH_CHARACTER}+/))`;
const QUERY = "\\?[a-z0-9!?*'@();:&=+$/%#\\[\\]\\-_.,~|]*[a-z0-9\\-_&=#/]";

const LINK = new RegExp(
  `(?<before>[^A-Za-z0-9@＠$#＃${INVALID}]|[${DIRECTION}]|^)` +
    `(?<url>(?<scheme>https?://)?(?<domain>${SUBDOMAIN}*${NAME}${ENDING})(?::[0-9]+)?(?<path>/${PATH}*)?(?:${QUERY})?)`,
  'gi',
);
const ASCII_DOMAIN = new RegExp(`(?:[-a-z0-9${ACCENTED}]+\\.)+${ENDING}`, 'gi');
const SHORTENED = new RegExp(`^https?://t\\.co/(?<slug>[a-z0-9]+)(?:${QUERY})?`, 'i');

const LONGEST_SLUG = 40;
const LONGEST_LABEL = 63;
const LONGEST_URL = 4096;
const DEFAULT_SCHEME = 'https://';

/** A run without spaces, with the space before it: no link goes on over a space. */
const RUN = new RegExp(`[${SPACES}]?[^${SPACES}]+`, 'g');

/**
 * What X turns into links, and so counts as 23 each: addresses with a scheme, and bare domains outside words. Runs without a
 * full stop are passed over, for the grammar looks at each of their letters as the beginning of a domain.
 */
export function findLinks(text: string): FoundLink[] {
  return [...text.matchAll(RUN)].flatMap(({ 0: run, index }) =>
    run.includes('.') ? linksIn(run).map(({ from, to }) => ({ from: index + from, to: index + to })) : [],
  );
}

function linksIn(text: string): FoundLink[] {
  return [...text.matchAll(LINK)].flatMap((match) => {
    const { before = '', url = '', scheme, domain = '', path } = match.groups ?? {};
    const from = match.index + before.length;
    if (!isPossible(url, scheme ?? DEFAULT_SCHEME, domain)) return [];
    if (scheme !== undefined) {
      const short = SHORTENED.exec(url);
      if (short === null) return [{ from, to: from + url.length }];
      const isTooLong = (short.groups?.slug?.length ?? 0) > LONGEST_SLUG;
      return isTooLong ? [] : [{ from, to: from + short[0].length }];
    }
    if (/[-_./]$/.test(before)) return [];
    const found: FoundLink[] = [];
    let behind = 0;
    for (const [ascii] of domain.matchAll(ASCII_DOMAIN)) {
      // Where these letters stand first, as the reference has it, and not where they were found.
      const at = domain.indexOf(ascii, behind);
      behind = at + ascii.length;
      found.push({ from: from + at, to: from + behind });
    }
    const last = found.at(-1);
    // What stands behind a domain in another script belongs to nothing.
    if (last !== undefined && path !== undefined)
      last.to = last.from + url.length - (domain.length - (last.to - last.from));
    return found;
  });
}

function isPossible(url: string, scheme: string, domain: string): boolean {
  if (domain.startsWith('xn--') && domain.search(ASCII_DOMAIN) < 0) return false;
  const fits = domain.split('.').every((label) => {
    // Other scripts' full stops divide labels, too.
    const parts = label.split(/[\u3002\uFF0E\uFF61]/);
    const length = parts.reduce((sum, part) => sum + encodedLength(part), parts.length - 1);
    return length >= 1 && length <= LONGEST_LABEL;
  });
  return fits && scheme.length + url.length <= LONGEST_URL;
}
