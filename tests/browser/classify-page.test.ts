import { describe, expect, it } from 'vitest';
import { classifyPage, classifyRefusal, hasLeft, isSamePage } from '../../utils/browser/classify-page.ts';

describe('classifying a page by its address', () => {
  it.each([
    'chrome://settings/',
    'edge://extensions/',
    'about:config',
    'chrome-extension://abcdefghijklmnop/page.html',
    'moz-extension://3f2b/page.html',
    'view-source:https://news.example/a',
    'devtools://devtools/bundled/inspector.html',
    'data:text/html,hello',
  ])('does not try %s, which no extension may read', (url) => {
    expect(classifyPage({ url })).toEqual({ kind: 'restricted-page' });
  });

  it.each([
    'about:blank',
    'about:newtab',
    'about:home',
    'chrome://newtab/',
    'chrome://new-tab-page/',
    'edge://newtab/',
  ])('calls %s blank', (url) => {
    expect(classifyPage({ url })).toEqual({ kind: 'blank-page' });
  });

  it.each(['https://news.example/a', 'http://news.example/a.pdf', 'file:///home/me/a.html', '', undefined])(
    'lets %s be tried',
    (url) => {
      expect(classifyPage({ url })).toBeNull();
    },
  );
});

describe('classifying what the browser refused', () => {
  it.each([
    'https://news.example/report.pdf',
    'https://papers.example/pdf/2401.00001',
    'https://news.example/file?name=report.pdf',
    'https://news.example/file?format=pdf&page=2',
    'file:///home/me/report.PDF',
  ])('knows a PDF by its address: %s', (url) => {
    expect(classifyRefusal({ url })).toEqual({ kind: 'pdf' });
  });

  it('knows a PDF by its title, which the viewer takes from the file name', () => {
    expect(classifyRefusal({ url: 'https://news.example/download/77', title: 'annual report.pdf' })).toEqual({
      kind: 'pdf',
    });
  });

  it('says how to allow a file of this computer', () => {
    expect(classifyRefusal({ url: 'file:///home/me/a.html' })).toEqual({ kind: 'file-without-access' });
  });

  it.each(['https://addons.mozilla.org/ja/firefox/', 'https://news.example/pdfs-are-hard', undefined])(
    'calls anything else restricted: %s',
    (url) => {
      expect(classifyRefusal({ url })).toEqual({ kind: 'restricted-page' });
    },
  );
});

describe('following a tab while it is read', () => {
  it('takes rewritten queries and fragments for the same page', () => {
    expect(isSamePage('https://news.example/a?utm_source=x', 'https://news.example/a#top')).toBe(true);
    expect(isSamePage('https://news.example/a', 'https://news.example/b')).toBe(false);
    expect(isSamePage('https://news.example/a', 'https://other.example/a')).toBe(false);
  });

  it('sees a tab leave for another query, and stay for a fragment', () => {
    expect(hasLeft('https://news.example/?id=1', 'https://news.example/?id=2')).toBe(true);
    expect(hasLeft('https://news.example/a', 'https://news.example/a#top')).toBe(false);
  });
});
