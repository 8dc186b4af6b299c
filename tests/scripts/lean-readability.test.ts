import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { leanSource } from '../../scripts/build/lean-readability.ts';
import { parsePage } from '../../scripts/node-dom/parse-page.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8');
const lean = leanSource(source);
const methodsOf = (code: string) => [...code.matchAll(/^ {2}(_?[a-zA-Z]+)\(.*\) \{$/gm)].map(([, name = '']) => name);

it('the bundled Readability loses methods that nobody calls, and no other', () => {
  const gone = methodsOf(source).filter((name) => !methodsOf(lean).includes(name));
  expect(gone.toSorted()).toEqual([
    '_fixRelativeUris',
    '_getArticleMetadata',
    '_getArticleTitle',
    '_getJSONLD',
    '_unescapeHtmlEntities',
  ]);
  expect(lean).not.toContain('this.log');
  const replaced = ['_getArticleMetadata', '_fixRelativeUris', '_getJSONLD'];
  expect(gone.filter((name) => !replaced.includes(name) && lean.includes(`this.${name}(`))).toEqual([]);
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

/** What a Readability of this source finds, with the metadata step replaced as in the clip. */
function contentOf(code: string, page: string): string | undefined {
  const module: { exports: { new (document: Document, options: object): { parse(): { content: string } | null } } } = {
    exports: class {
      parse() {
        return null;
      }
    },
  };
  new Function('module', code)(module);
  Object.assign(module.exports.prototype, { _getArticleMetadata: () => ({ title: '' }), _fixRelativeUris: () => {} });
  const document = parsePage(page, 'https://courier.example/news/barrier');
  return new module.exports(document, { disableJSONLD: true }).parse()?.content;
}
