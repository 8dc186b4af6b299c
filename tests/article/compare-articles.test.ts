import { describe, expect, it } from 'vitest';
import type { Article, ArticleBlock } from '../../utils/article/article.ts';
import { type ArticleChanges, compareArticles, type Original } from '../../utils/article/compare-articles.ts';
import { segmentArticle } from '../../utils/article/segment-article.ts';
import { FIXTURE_ARTICLES } from '../fixtures/fixtures.ts';
import { sampleArticle } from '../sample-article.ts';

const paragraph = (text: string): ArticleBlock => ({ kind: 'paragraph', content: [{ text }] });

function original(blocks: (string | ArticleBlock)[], more: Partial<Article> = {}): Original {
  const article = sampleArticle({
    title: 'Port cities agree on a shared barrier',
    ...more,
    blocks: blocks.map((block) => (typeof block === 'string' ? paragraph(block) : block)),
  });
  return { article, sentences: segmentArticle(article) };
}

const withSentences = (article: Article): Original => ({ article, sentences: segmentArticle(article) });

const kinds = ({ blocks }: ArticleChanges): string[] => blocks.map(({ kind }) => kind);
const changed = ({ blocks }: ArticleChanges) => blocks.filter((block) => block.kind === 'changed');

const barrier = 'The barrier will cost €1.2 billion and should be finished by the end of 2029.';
const tide = 'About 310,000 people live below the level of the highest tide, 4.8 meters in February 2022.';
const talks = 'The talks began in March 2024, when each city still planned a wall of its own.';
const crews = 'The fishing association says the southern channel, which 140 boats use, must stay open.';

describe('comparing two clips of an article', () => {
  it.each(FIXTURE_ARTICLES)('$name compared with itself has nothing changed', ({ article }) => {
    const changes = compareArticles(withSentences(article), withSentences(structuredClone(article)));
    expect(changes).toMatchObject({ count: 0, typography: 0, fields: [] });
  });

  it('shows a corrected figure, and marks it as one', () => {
    const changes = compareArticles(
      original([barrier, tide]),
      original([barrier, tide.replace('4.8 meters', '5.1 meters')]),
    );
    expect(kinds(changes)).toEqual(['kept', 'changed']);
    expect(changed(changes)[0]).toMatchObject({ figures: true, sentences: [2] });
    expect(changed(changes)[0]?.pieces.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: '4.8 ', figure: true },
      { kind: 'added', text: '5.1 ', figure: true },
    ]);
    expect(changes.count).toBe(1);
  });

  it('a paragraph more at the top changes no other', () => {
    const changes = compareArticles(original([barrier, tide, talks]), original([crews, barrier, tide, talks]));
    expect(kinds(changes)).toEqual(['added', 'kept', 'kept', 'kept']);
  });

  it('shows what was removed where it stood', () => {
    const changes = compareArticles(original([barrier, tide, talks]), original([barrier, talks]));
    expect(kinds(changes)).toEqual(['kept', 'removed', 'kept']);
    expect(changes.blocks[1]).toMatchObject({ before: 1, sentences: [2] });
  });

  it('tells a paragraph that was moved from one that was rewritten', () => {
    const moved = compareArticles(original([barrier, tide, talks, crews]), original([crews, barrier, tide, talks]));
    expect(kinds(moved)).toEqual(['moved', 'kept', 'kept', 'kept']);
    const both = compareArticles(
      original([barrier, tide, talks, crews]),
      original([crews.replace('140', '150'), barrier, tide, talks]),
    );
    expect(kinds(both)).toEqual(['changed', 'kept', 'kept', 'kept']);
    expect(changed(both)[0]).toMatchObject({ moved: true, figures: true });
  });

  it('a paragraph written anew is one removed and one added', () => {
    const changes = compareArticles(
      original([barrier, tide]),
      original([barrier, 'Nobody at the ministry wished to comment.']),
    );
    expect(kinds(changes).toSorted()).toEqual(['added', 'kept', 'removed']);
  });

  it('counts no change of quotation marks, dashes and white space', () => {
    const changes = compareArticles(
      original(['“Nobody wanted to be the last one,” said the mayor — twice…', 'Two  words']),
      original(['"Nobody wanted to be the last one," said the mayor – twice...', 'Two\u00a0words']),
    );
    expect(changes).toMatchObject({ count: 0, typography: 1 });
    expect(kinds(changes)).toEqual(['kept', 'kept']);
  });

  it('paragraphs joined or split without another word are no change', () => {
    const joined = compareArticles(original([barrier, tide, talks]), original([`${barrier} ${tide}`, talks]));
    expect(joined.count).toBe(0);
    const split = compareArticles(original([`${barrier} ${tide}`, talks]), original([barrier, tide, talks]));
    expect(split.count).toBe(0);
  });

  it('a paragraph that became a heading or an item is no change of its words', () => {
    const changes = compareArticles(
      original(['What remains', barrier]),
      original([{ kind: 'heading', level: 2, content: [{ text: 'What remains' }] }, barrier]),
    );
    expect(changes.count).toBe(0);
  });

  it('finds the item that was added to a list, and a caption that was corrected', () => {
    const list = (...items: string[]): ArticleBlock => ({
      kind: 'list',
      ordered: false,
      items: items.map((text) => ({ depth: 0, content: [{ text }] })),
    });
    const figure = (caption: string): ArticleBlock => ({ kind: 'figure', src: null, alt: '', caption, credit: null });
    const changes = compareArticles(
      original([list('six steel gates', 'a ship lock'), figure('The gates stand near the old lighthouse.')]),
      original([
        list('six steel gates', 'a ship lock', '11 kilometers of dike'),
        figure('The gates stand near the new lighthouse.'),
      ]),
    );
    expect(
      changed(changes).map(({ pieces }) =>
        pieces
          .filter(({ kind }) => kind === 'added')
          .map(({ text }) => text.trim())
          .join(''),
      ),
    ).toEqual(['11kilometers of dike', 'new']);
  });

  it('does not look at pictures without a caption nor at addresses of links', () => {
    const figure = (src: string): ArticleBlock => ({ kind: 'figure', src, alt: '', caption: null, credit: null });
    const link = (href: string): ArticleBlock => ({ kind: 'paragraph', content: [{ text: barrier, href }] });
    const changes = compareArticles(
      original([link('https://a.example/?s=1')]),
      original([figure('https://a.example/p.jpg'), link('https://a.example/?s=2')]),
    );
    expect(changes.count).toBe(0);
  });

  it('compares scripts without spaces by characters', () => {
    const changes = compareArticles(
      original(['四座城市将分担十二亿欧元的费用。']),
      original(['四座城市将分担十三亿欧元的费用。']),
    );
    expect(changed(changes)[0]?.pieces).toEqual([
      { kind: 'same', text: '四座城市将分担十' },
      { kind: 'removed', text: '二', figure: true },
      { kind: 'added', text: '三', figure: true },
      { kind: 'same', text: '亿欧元的费用。' },
    ]);
  });

  it('shows the corrected title, other authors, and a new time of change that by itself counts as nothing', () => {
    const before = { modified: '2026-01-26T08:15:00+01:00', published: '2026-01-26' };
    const after = { modified: '2026-01-26T13:00:00+01:00', published: '2026-01-26T08:15:00+01:00' };
    const only = compareArticles(original([barrier], before), original([barrier], after));
    expect(only.fields.map(({ field }) => field)).toEqual(['modified']);
    expect(only.count).toBe(0);
    const title = 'Port cities agree on one shared barrier';
    const more = compareArticles(
      original([barrier], before),
      original([barrier], { ...after, title, authors: ['Mara Ellison', 'Jon Beck'] }),
    );
    expect(more.fields.map(({ field }) => field)).toEqual(['title', 'authors', 'modified']);
    expect(more.fields[0]?.pieces.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: 'a ' },
      { kind: 'added', text: 'one ' },
    ]);
    expect(more.count).toBe(2);
  });

  it('the same moment in another zone, and another size of the same picture, are no change', () => {
    const image = (url: string) => ({ url, alt: '', caption: null, credit: null });
    const changes = compareArticles(
      original([barrier], { modified: '2026-01-26T08:15:00+01:00', leadImage: image('https://a.example/p.jpg?w=600') }),
      original([barrier], { modified: '2026-01-26T07:15:00Z', leadImage: image('https://a.example/p.jpg?w=1200') }),
    );
    expect(changes.fields).toEqual([]);
  });

  describe('of a draft that holds a selection', () => {
    const selection = { selectionOnly: true };

    it('does not call news what stands outside the selection', () => {
      const changes = compareArticles(original([tide, talks], selection), original([barrier, tide, talks, crews]));
      expect(kinds(changes)).toEqual(['kept', 'kept']);
      expect(changes.count).toBe(0);
    });

    it('nor the words before and after it in the same paragraph', () => {
      const changes = compareArticles(
        original(['the highest tide, 4.8 meters in February', talks], selection),
        original([tide, talks]),
      );
      expect(changes.count).toBe(0);
      const corrected = compareArticles(
        original(['the highest tide, 4.8 meters in February', talks], selection),
        original([tide.replace('4.8', '5.1'), talks]),
      );
      expect(corrected.count).toBe(1);
    });

    it('shows what was put into the midst of it', () => {
      const changes = compareArticles(original([barrier, talks], selection), original([barrier, tide, talks, crews]));
      expect(kinds(changes)).toEqual(['kept', 'added', 'kept']);
    });
  });

  describe('whatever the outlet does', () => {
    /** Mulberry32: the same articles in every run. */
    function random(seed: number): () => number {
      let state = seed;
      return () => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
      };
    }
    const words = 'harbour gate tide city mayor flood dike ferry budget 12 4.8 2029 estuary crew fish'.split(' ');
    const pick = <Item>(next: () => number, from: Item[]): Item => from[Math.floor(next() * from.length)] as Item;
    const text = (next: () => number): string =>
      Array.from({ length: 4 + Math.floor(next() * 30) }, () => pick(next, words)).join(' ');

    it.each(Array.from({ length: 60 }, (_, seed) => seed))(
      'nothing of either clip is lost or shown twice (%i)',
      (seed) => {
        const next = random(seed);
        const before = Array.from({ length: 1 + Math.floor(next() * 25) }, () => text(next));
        const after = before.flatMap((one) => {
          const dice = next();
          if (dice < 0.1) return [];
          if (dice < 0.2) return [one, text(next)];
          if (dice < 0.4) return [one.replace(pick(next, words), pick(next, words))];
          return [one];
        });
        if (next() < 0.4 && after.length > 1) after.unshift(after.pop() ?? '');
        const [one, other] = [original(before), original(after)];
        const changes = compareArticles(one, other);
        const olds = changes.blocks.flatMap((change) => ('before' in change ? [change.before] : []));
        const news = changes.blocks.flatMap((change) => ('after' in change ? [change.after] : []));
        expect(new Set(olds).size).toBe(olds.length);
        expect(news).toEqual([...new Set(news)].sort((a, b) => a - b));
        for (const change of changes.blocks) {
          if (change.kind !== 'changed') continue;
          const side = (gone: 'added' | 'removed') =>
            change.pieces
              .filter(({ kind }) => kind !== gone)
              .map((piece) => piece.text)
              .join('')
              .replace(/\s/g, '');
          expect(side('added')).toBe(before[change.before]?.replaceAll(' ', ''));
          expect(side('removed')).toBe(after[change.after]?.replaceAll(' ', ''));
        }
        expect(changes.count === 0).toBe(before.join('\n') === after.join('\n'));
      },
    );

    it('20,000 words, all of them rewritten, take seconds, not minutes', { timeout: 60_000 }, () => {
      const next = random(7);
      const before = Array.from({ length: 400 }, () =>
        Array.from({ length: 50 }, () => pick(next, words) + Math.floor(next() * 900)).join(' '),
      );
      const after = before.map((one) => one.replaceAll('harbour', 'port').replaceAll('1', '7'));
      const started = performance.now();
      compareArticles(original(before), original(after));
      compareArticles(original(before), original(after.toReversed()));
      compareArticles(original([before.join(' ')]), original([after.join(' ')]));
      expect(performance.now() - started).toBeLessThan(3 * 10_000);
    });
  });
});
