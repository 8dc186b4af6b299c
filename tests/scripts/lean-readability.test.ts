import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Readability from '@mozilla/readability/Readability.js';
import { expect, it } from 'vitest';
import { leanSource } from '../../scripts/build/lean-readability.ts';
import { parsePage } from '../../scripts/node-dom/parse-page.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8');
const lean = leanSource(source);
const namesOf = (code: string) =>
  [...code.matchAll(/^(?: {2}([A-Z_]+):| {4}(\w+):\s+\/)/gm)].map(([, list, expression]) => list ?? expression ?? '');
const methodsOf = (code: string) => [...code.matchAll(/^ {2}(_?[a-zA-Z]+)\(.*\) \{$/gm)].map(([, name = '']) => name);

it('the bundled Readability loses methods that nobody calls, and no other', () => {
  const gone = methodsOf(source).filter((name) => !methodsOf(lean).includes(name));
  expect(gone.toSorted()).toEqual([
    '_cleanClasses',
    '_cleanStyles',
    '_fixRelativeUris',
    '_getArticleMetadata',
    '_getArticleTitle',
    '_getJSONLD',
    '_headerDuplicatesTitle',
    '_isUrl',
    '_textSimilarity',
    '_unescapeHtmlEntities',
    'parse',
  ]);
  expect(lean).not.toContain('this.log');
  const replaced = ['_fixRelativeUris', '_cleanStyles', '_headerDuplicatesTitle', '_cleanClasses'];
  expect(gone.filter((name) => !replaced.includes(name) && lean.includes(`this.${name}(`))).toEqual([]);
});

it('the bundled Readability loses expressions and lists that nobody asks, and no other', () => {
  const gone = namesOf(source).filter((name) => !namesOf(lean).includes(name));
  expect(gone.toSorted()).toEqual([
    'DEPRECATED_SIZE_ATTRIBUTE_ELEMS',
    'HTML_ESCAPE_MAP',
    'PRESENTATIONAL_ATTRIBUTES',
    'extraneous',
    'jsonLdArticleTypes',
    'negative',
    'nextLink',
    'prevLink',
    'replaceFonts',
    'srcsetUrl',
    'tokenize',
  ]);
  // `negative` has another in its place.
  expect(gone.filter((name) => name !== 'negative' && new RegExp(`\\.${name}\\b`).test(lean))).toEqual([]);
});

it('the bundled Readability keeps nothing for what is gone', () => {
  for (const name of ['_debug', '_docJSDOMParser', '_serializer', '_disableJSONLD', '_maxElemsToParse', '_articleLang'])
    expect(lean).not.toContain(`this.${name}`);
  for (const name of ['_articleDir', '_articleTitle', '_articleSiteName', '_classesToPreserve'])
    expect(lean).not.toContain(`this.${name}`);
});

it('the bundled Readability finds the same article', () => {
  const sentence = 'The four port cities on the strait agreed to build and to pay for a common flood barrier by 2029. ';
  const prose = Array.from({ length: 8 }, (_, index) => `<p>${index} ${sentence.repeat(3)}</p>`).join('');
  const page = `<title>Barrier</title><nav><a href="/a">Coast</a></nav><article><h2>Why</h2>${prose}<ul><li><a href="/x">x</a></li></ul></article>`;
  expect(contentOf(lean, page)).toBe(contentOf(source, page));
  expect(contentOf(lean, page)).toContain('7 The four port cities');
});

it('a Readability without them stops the build', () => {
  expect(() => leanSource('Readability.prototype = {\n  parse() {\n  },\n};\n')).toThrow('_getJSONLD');
});

/** What a Readability of this source finds, by the steps of the clip. */
function contentOf(code: string, page: string): string | undefined {
  const module: { exports: unknown } = { exports: null };
  new Function('module', code.replace('export default', 'module.exports ='))(module);
  const Finder = module.exports as typeof Readability;
  const { negative } = Readability.prototype.REGEXPS;
  Object.assign(Finder.prototype, {
    _fixRelativeUris: () => {},
    _cleanStyles: () => {},
    _headerDuplicatesTitle: () => false,
    REGEXPS: { ...Finder.prototype.REGEXPS, negative },
  });
  const finder = new Finder(parsePage(page, 'https://courier.example/news/barrier'), { keepClasses: true });
  finder._prepDocument();
  return finder._grabArticle()?.innerHTML;
}
