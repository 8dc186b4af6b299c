import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../scripts/node-dom/parse-page.ts';
import { isSelector } from '../../../utils/article/site-rules/is-selector.ts';
import { selectorFor } from '../../../utils/article/site-rules/selector-for.ts';
import { FERRY, LIGHTHOUSE, tidalPage } from '../../fixtures/tidal-post.ts';

const URL_OF_PAGE = 'https://news.example/world/ferry-line-returns';

/** The selector of the element that holds `[x]`, in a page that has others beside it. */
function pick(html: string): { selector: string; lasting: boolean } {
  const document = parsePage(`<body><header class="top">x</header>${html}</body>`, URL_OF_PAGE);
  const marked = document.querySelector('[x]');
  if (marked === null) throw new Error('Nothing to pick');
  marked.removeAttribute('x');
  const picked = selectorFor(marked, URL_OF_PAGE);
  expect([...document.querySelectorAll(picked.selector)]).toEqual([marked]);
  expect(isSelector(picked.selector, document)).toBe(true);
  return picked;
}

describe('the selector of a picked element', () => {
  it.each([
    [
      'its itemprop, before all else',
      '<div x id="main" class="story" itemprop="articleBody">',
      '[itemprop="articleBody"]',
    ],
    [
      'what the site names it for its own tests',
      '<div x class="a" data-testid="story-body">',
      '[data-testid="story-body"]',
    ],
    ['a section’s name', '<section x name="articleBody">', '[name="articleBody"]'],
    ['its id', '<div x id="article-text">', '#article-text'],
    ['an id that reads like a class of a style library', '<div x id="left" class="left">', '#left'],
    ['the class that says what it is', '<div x class="flex mt-4 wide story-lines serif">', '.story-lines'],
    ['a class that tells nothing, where there is no other', '<div x class="flex qualia">', '.qualia'],
    ['no class of a style library', '<main x class="css-1x9k2 sc-fzXfMB">', 'main'],
    ['what stands before a module’s hash', '<div x class="Story_body__x7Yq2">', '[class*="Story_body__"]'],
    ['no number of the article', '<article x id="post-481516" class="post-481516 hentry">', '.hentry'],
    [
      'no tag, category or state of the article',
      '<article x class="tag-economy category-sea is-open entry">',
      '.entry',
    ],
    ['no words of the address', '<div x id="ferry-line-returns" class="sheet">', '.sheet'],
  ])('is %s', (_, tag, selector) => {
    expect(pick(`${tag}<p>text</p></${/<(\w+)/.exec(tag)?.[1]}>`)).toEqual({ selector, lasting: true });
  });

  it('names its tag, a second class or an ancestor where its name alone is not enough', () => {
    expect(pick('<p class="text">a</p><div x class="text">b</div>').selector).toBe('div.text');
    expect(pick('<div class="text">a</div><div class="serif">c</div><div x class="text serif">b</div>').selector).toBe(
      '.text.serif',
    );
    expect(
      pick('<aside class="rail"><div class="text">a</div></aside><main><div x class="text">b</div></main>').selector,
    ).toBe('main .text');
  });

  it('names an ancestor for an element without names', () => {
    expect(pick('<section id="story"><h1>t</h1><div x><p>b</p></div></section>')).toEqual({
      selector: '#story div',
      lasting: true,
    });
  });

  it('counts only where nothing else tells the element, and says that this may not last', () => {
    expect(pick('<div><p>a</p></div><div x><p>b</p></div><div><p>c</p></div>')).toEqual({
      selector: 'body > div:nth-of-type(2)',
      lasting: false,
    });
  });

  it('is never unsound where names are hostile', () => {
    expect(
      pick('<div x id="a&quot;]{}" class="--x 1a \\ .b" data-testid="&quot;],*{}" itemprop="a b">t</div>').selector,
    ).toBe('body > div');
  });

  it.each(['.story-lines', '.sheet', '.talk', 'h1', 'main'])(
    'of %s finds it on the next page of the template',
    (wanted) => {
      const url = (slug: string) => `https://tidalpost.example/news/${slug}`;
      const first = parsePage(tidalPage(FERRY), url(FERRY.slug));
      const next = parsePage(tidalPage(LIGHTHOUSE), url(LIGHTHOUSE.slug));
      const element = first.querySelector(wanted);
      if (element === null) throw new Error(`${wanted} is not on the page`);
      const { selector, lasting } = selectorFor(element, url(FERRY.slug));
      expect(lasting).toBe(true);
      expect([...next.querySelectorAll(selector)]).toEqual([next.querySelector(wanted)]);
    },
  );
});
