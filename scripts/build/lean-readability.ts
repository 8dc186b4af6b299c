/** Steps that `utils/article/body/run-readability.ts` replaces or switches off, and what only they call. */
const UNUSED = [
  'parse',
  '_getJSONLD',
  '_getArticleMetadata',
  '_getArticleTitle',
  '_unescapeHtmlEntities',
  '_fixRelativeUris',
  '_isUrl',
  '_cleanClasses',
  '_cleanStyles',
  '_headerDuplicatesTitle',
  '_textSimilarity',
];

/** Lists and expressions that only they ask, those that nothing asks, and the one that ours takes the place of. */
const UNASKED = ['HTML_ESCAPE_MAP', 'PRESENTATIONAL_ATTRIBUTES', 'DEPRECATED_SIZE_ATTRIBUTE_ELEMS'];
const UNASKED_EXPRESSIONS = [
  'negative',
  'extraneous',
  'replaceFonts',
  'nextLink',
  'prevLink',
  'tokenize',
  'srcsetUrl',
  'jsonLdArticleTypes',
];

/** Why it leaves an element out, in words; it goes by their number alone. */
const REASON = /errs\.push\([^;]*\);/g;

/** Messages for its developers; some write out the whole article only to show nothing. */
const LOGGED = /^ *this\.log\([^;]*?\);$/gm;
const LOGGER = /^ {2}\/\/ Control whether log messages are sent to the console$[\s\S]*?^ {2}\}$/m;

/** What is kept for `parse` alone (the page's language, the text's direction, options), and what its own parser for Node asks. */
const KEPT_FOR_OTHERS = [
  /^ {8}if \(node\.tagName === "HTML"\) \{$[\s\S]*?^ {8}\}$/m,
  /^ {8}\/\/ Find out text direction from ancestors[\s\S]*?^ {8}\}\);$/m,
  /^ {4}if \(this\._docJSDOMParser\b[\s\S]*?^ {4}\}$/gm,
  /^ {6}if \(this\._debug\) \{$[\s\S]*?^ {6}\}$/gm,
  /^ {2}this\._serializer =[\s\S]*?^ {4}\};$/m,
  /^ {2}this\._(?:docJSDOMParser|article(?:Title|Dir|SiteName)|debug|maxElemsToParse|classesToPreserve|disableJSONLD) =[^;]*;$/gm,
];

/** As a module of the web's kind it needs none of the code that stands in for Node's `require`. */
const EXPORT = /^if \(typeof module === "object"\) \{$[\s\S]*?^\}$/m;

/**
 * A bundler's plugin that takes out of Readability what no clip runs: a browser would load its 9 KB with every click. A
 * release that has it otherwise stops the build.
 */
export function leanReadability() {
  return {
    name: 'lean-readability',
    transform(code: string, id: string) {
      return /@mozilla\/readability\/Readability\.js$/.test(id) ? { code: leanSource(code), map: null } : null;
    },
  };
}

/** The source as its project formats it: a method opens and closes at two spaces. */
export function leanSource(source: string): string {
  const methods = UNUSED.map((name) => new RegExp(`^ {2}${name}\\([^)]*\\) \\{$[\\s\\S]*?^ {2}\\},$`, 'm'));
  const lists = UNASKED.map((name) => new RegExp(`^ {2}${name}: [[{][^\\]}]*[\\]}],$`, 'm'));
  const expressions = UNASKED_EXPRESSIONS.map((name) => new RegExp(`^ {4}${name}:\\s[^]*?,$`, 'm'));
  const parts: [RegExp, string][] = [...methods, ...lists, ...expressions, LOGGER, LOGGED, ...KEPT_FOR_OTHERS].map(
    (part) => [part, ''],
  );
  const replaced = [
    [REASON, 'errs.push(0);'],
    [EXPORT, 'export default Readability;'],
  ] as const;
  return [...parts, ...replaced].reduce((code, [part, instead]) => {
    if (code.search(part) < 0) throw new Error(`Readability has no ${part} any more: see scripts/build`);
    return code.replace(part, instead);
  }, source);
}
