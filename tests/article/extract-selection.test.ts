import { describe, expect, it } from 'vitest';
import { parsePage } from '../../scripts/node-dom/parse-page.ts';
import { extractArticle } from '../../utils/article/extract-article.ts';
import { extractSelection } from '../../utils/article/extract-selection.ts';
import { FIXTURE_ARTICLES } from '../fixtures/fixtures.ts';

const fixture = FIXTURE_ARTICLES.find(({ name }) => name === 'wordpress-post');
if (fixture === undefined) throw new Error('the fixture is gone');
const document = parsePage(fixture.html, fixture.url);
const reply = extractArticle(document, fixture.url);
if (!reply.ok) throw new Error(reply.problem.kind);
const page = reply.article;

/** A selection of everything inside the first element the selector finds. Real ranges are tested in the browsers. */
function select(selector: string) {
  const element = document.querySelector(selector);
  if (element === null) throw new Error(`no ${selector}`);
  const range = {
    commonAncestorContainer: element,
    cloneContents: () => {
      const fragment = document.createDocumentFragment();
      for (const child of element.childNodes) fragment.appendChild(child.cloneNode(true));
      return fragment;
    },
  };
  const selection = { isCollapsed: false, rangeCount: 1, getRangeAt: () => range };
  return extractSelection(selection as unknown as Selection, page);
}

describe('extractSelection', () => {
  it('gives the selected part alone, with the page’s metadata', () => {
    const selection = select('.entry-content > p');
    expect(selection).toMatchObject({ title: page.title, authors: page.authors, url: page.url, selectionOnly: true });
    expect(selection?.blocks).toEqual([page.blocks[1]]);
    expect(selection?.wordCount).toBeGreaterThan(40);
  });

  it('keeps what kind of text it is: an item of a list, a phrase of a quote', () => {
    expect(select('.entry-content ol > li')?.blocks).toMatchObject([{ kind: 'list', ordered: true }]);
    expect(select('blockquote p')?.blocks).toMatchObject([{ kind: 'quote' }]);
  });

  it('leaves out the page’s labels in between, unless nothing else is selected', () => {
    expect(JSON.stringify(select('.entry-content')?.blocks)).not.toContain('Advertisement');
    expect(select('.code-block')?.blocks).toMatchObject([{ kind: 'paragraph' }]);
  });

  it('is null where no words are selected', () => {
    expect(select('.wp-block-image img')).toBeNull();
    expect(extractSelection({ isCollapsed: true } as Selection, page)).toBeNull();
  });
});
