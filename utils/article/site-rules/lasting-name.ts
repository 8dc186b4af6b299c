/** Longer names are sentences or keys. */
const LONGEST = 60;

/** Prefixes under which style libraries put a hash. */
const GENERATED = /^(?:css|sc|jsx|jss|svelte|emotion|styled|tw|st|_)-/;
/** What a script or the reader's last click put there. */
const STATE =
  /^(?:is|has|js|no|was|ng|v)-|(?:^|[-_])(?:active|open|opened|closed|visible|hidden|shown|loaded|loading|lazy|lazyloaded|selected|current|expanded|collapsed|sticky|fixed|scrolled|hover|focus|focused|dark|light|animated?|enabled|disabled|first|last|odd|even|paywalled|premium|free)$/;
/** Blog systems name the article's own category, tag or author on its element: `tag-economy`. */
const OF_THIS_ARTICLE = /^(?:category|tag|author|format|status|term|topic|section|channel|keyword|hentry-?\w*)-/;
const STRUCTURE = /(?:content|body|text|main|inner|wrapper|container|article|story|copy)$/;

/** A part of mixed letters and digits of this length is a hash: `x7Yq2k`; shorter ones are versions: `v2`. */
const HASH_LENGTH = 5;

/**
 * Whether a class, id or attribute value will be the same on the site's next article and after its next build: no
 * hash, no counter, no state, nothing of this article's own. `slug`: the words of the page's address, lower case.
 */
export function isLastingName(name: string, slug: ReadonlySet<string>): boolean {
  if (name.length < 2 || name.length > LONGEST || !/^[a-z][\w-]*$/i.test(name)) return false;
  const lower = name.toLowerCase();
  if (GENERATED.test(lower) || STATE.test(lower)) return false;
  if (OF_THIS_ARTICLE.test(lower) && !STRUCTURE.test(lower)) return false;
  const parts = name.split(/[-_]+/).filter((part) => part !== '');
  if (parts.some((part) => /^\d+$/.test(part) || isHash(part))) return false;
  const ofSlug = parts.filter((part) => part.length > 3 && slug.has(part.toLowerCase())).length;
  return ofSlug < 2;
}

export function isHash(part: string): boolean {
  if (part.length < HASH_LENGTH) return false;
  if (/\d/.test(part)) return /[a-z]/i.test(part) ? !/^[a-z]{3,}\d{1,2}$/i.test(part) : true;
  if (!/[aeiouy]/i.test(part)) return true;
  // Words in camel case have humps of three letters and more: `articleBody`, but `kIwXyZ`.
  const humps = part.split(/(?=[A-Z])/).filter((hump) => hump.length < 3);
  return humps.length > 1 && !/^[A-Z]+$/.test(part);
}
