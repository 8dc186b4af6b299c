import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../scripts/node-dom/parse-page.ts';
import type { Article } from '../../../utils/article/article.ts';
import { articleText } from '../../../utils/article/article-text.ts';
import { extractArticle } from '../../../utils/article/extract-article.ts';
import type { SiteRule } from '../../../utils/article/site-rules/site-rule.ts';
import { recordTrace } from '../../../utils/article/trace.ts';
import { FERRY, LIGHTHOUSE, tidalGallery, tidalPage } from '../../fixtures/tidal-post.ts';
import { taughtRule } from '../../sample-rule.ts';

const url = `https://tidalpost.example/news/${FERRY.slug}`;

const taught = (changes: Partial<SiteRule> = {}): SiteRule => taughtRule('tidalpost.example', '.story-lines', changes);

function clip(html: string, rule: SiteRule | null) {
  const document = parsePage(html, url);
  const before = document.documentElement.outerHTML;
  const reply = extractArticle(document, url, recordTrace(), rule);
  expect(document.documentElement.outerHTML).toBe(before);
  if (!reply.ok) throw new Error(reply.problem.kind);
  return reply;
}

const paragraphs = ({ blocks }: Article) => blocks.map((block) => articleText({ blocks: [block] }));

describe('a page that clips badly by itself', () => {
  it('gives the discussion instead of the story', () => {
    const { article, rule } = clip(tidalPage(FERRY), null);
    expect(articleText(article)).toContain('That is my view');
    expect(rule).toBeNull();
  });

  it('gives the story, the whole story and nothing else by the taught rule', () => {
    const { article, rule, notices, trace } = clip(tidalPage(FERRY), taught({ leaveOut: ['.promo-slot'] }));
    expect(paragraphs(article)).toEqual(FERRY.lines);
    expect(rule).toEqual({ used: true, words: article.wordCount });
    expect(notices).toEqual([]);
    expect(article.title).toBe(FERRY.title);
    expect(trace.find(({ stage }) => stage === 'site-rule')).toMatchObject({
      stage: 'site-rule',
      reason: 'read from the element of the rule',
    });
  });

  it('gives the next story of the same template by the same rule', () => {
    const { article } = clip(tidalPage(LIGHTHOUSE), taught({ leaveOut: ['.promo-slot'] }));
    expect(paragraphs(article)).toEqual(LIGHTHOUSE.lines);
  });

  it('keeps a list of links and a last section that a page without a rule would lose', () => {
    const more =
      '<h3>Related stories</h3><ul><li><a href="/a">The old ship</a></li><li><a href="/b">The fund</a></li></ul>';
    const html = tidalPage(FERRY).replace('<div class="promo-slot">', `${more}<div class="promo-slot">`);
    expect(articleText(clip(html, taught()).article)).toContain('The old ship');
  });

  it('is clipped where it was taken for no article at all', () => {
    const html = tidalPage(FERRY).replace(
      '<h1>',
      `${Array.from({ length: 30 }, (_, index) => `<h3><a href="/${index}">Another headline of the day</a></h3>`).join('')}<h1>`,
    );
    const index = html.replace('content="article"', 'content="website"');
    expect(clip(index, taught()).article.wordCount).toBeGreaterThan(90);
  });
});

describe('a rule is one vote', () => {
  it('that is not counted where its element is not on the page: the clip is as without it, and says so', () => {
    const { article, rule } = clip(tidalGallery(), taught());
    expect(rule).toEqual({ used: false, words: 0 });
    expect(article).toEqual(clip(tidalGallery(), null).article);
  });

  it('that is not counted where its element holds next to nothing', () => {
    const html = tidalGallery().replace(
      '</h1>',
      '</h1><div class="story-lines">Boats, nets and gulls on a Sunday.</div>',
    );
    expect(clip(html, taught()).rule).toEqual({ used: false, words: 7 });
  });

  it('that is counted for a short story of its own, and not for a stub beside a long one', () => {
    const short = FERRY.lines.slice(0, 2).join(' ');
    const page = (others: string) =>
      `<html lang="en"><title>x</title><body><div class="story-lines"><p>${short}</p></div>${others}</body></html>`;
    expect(clip(page(''), taught()).rule?.used).toBe(true);
    const long = FERRY.lines
      .concat(LIGHTHOUSE.lines)
      .map((line) => `<p>${line}</p>`)
      .join('');
    expect(clip(page(`<article>${long}${long}</article>`), taught()).rule?.used).toBe(false);
  });

  it('that is not counted where its selector is none', () => {
    expect(clip(tidalPage(FERRY), taught({ article: 'div[' })).rule).toEqual({ used: false, words: 0 });
    expect(clip(tidalPage(FERRY), taught({ leaveOut: ['p::'] })).rule?.used).toBe(true);
  });

  it('of ours is not counted where it would take away most of what is found without it', () => {
    const html = tidalPage(FERRY).replaceAll('class="reply"', 'class="reply p"');
    expect(clip(html, taught({ origin: 'built-in' })).rule?.used).toBe(false);
    expect(clip(html, taught({ origin: 'built-in', article: '.talk' })).rule?.used).toBe(true);
  });

  it('takes the page’s own story where the next ones follow it on the page', () => {
    const both = tidalPage(FERRY).replace(
      '<section',
      `${tidalPage(LIGHTHOUSE).match(/<div class="wrap[\s\S]*?<\/div><\/div><\/div>/)?.[0]}<section`,
    );
    expect(articleText(clip(both, taught()).article)).not.toContain('keeper');
  });

  it('reads nothing that is hidden, unless the article itself is', () => {
    const html = tidalPage(FERRY).replace(
      '<div class="promo-slot">',
      '<p hidden>Only for machines.</p><div class="promo-slot">',
    );
    expect(articleText(clip(html, taught()).article)).not.toContain('machines');
    const whole = tidalPage(FERRY).replace(
      /(story-lines">)([\s\S]*?)(<div class="promo)/,
      '$1<div aria-hidden="true">$2</div>$3',
    );
    expect(articleText(clip(whole, taught()).article)).toContain('brass band');
  });
});

describe('what a rule names besides the body', () => {
  const named = { title: '.big', authors: '.who', published: '.when' };
  const page = (head: string) => `<html lang="en"><head>${head}</head><body>
<div class="big">Harbour bell rings again</div><div class="kicker"><span class="who">By Mara Ellison and Tom Harrow</span></div>
<div class="story-lines">${FERRY.lines.map((line) => `<p>${line}</p>`).join('')}</div>
<div class="foot"><span class="when" content="2026-02-03T08:00:00+09:00">last Tuesday</span></div></body></html>`;

  it('stands in where the page names it nowhere', () => {
    const bare = clip(page(''), taught()).article;
    expect([bare.title, bare.published]).toEqual([null, null]);
    expect(clip(page(''), taught(named)).article).toMatchObject({
      title: 'Harbour bell rings again',
      authors: ['Mara Ellison', 'Tom Harrow'],
      published: '2026-02-03T08:00:00+09:00',
      origins: { title: 'visible-text', authors: 'visible-text', published: 'visible-text' },
    });
  });

  it('gives way to what the page itself says', () => {
    const head = `<meta property="og:title" content="Bell of the harbour rings"><meta name="author" content="Ida Brand">
<meta property="article:published_time" content="2026-02-01T07:00:00+09:00">`;
    expect(clip(page(head), taught(named)).article).toMatchObject({
      title: 'Bell of the harbour rings',
      published: '2026-02-01T07:00:00+09:00',
    });
  });

  it('is left out where its selector is none', () => {
    expect(clip(page(''), taught({ title: 'div[', authors: '::', published: ')' })).article.title).toBeNull();
  });
});
