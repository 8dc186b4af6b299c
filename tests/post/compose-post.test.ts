import { describe, expect, test } from 'vitest';
import { blockText, isBlankBlock } from '../../utils/post/block-text.ts';
import type { Post, Slot } from '../../utils/post/post.ts';
import { SLOTS } from '../../utils/post/post.ts';
import { emptyProfile, fullProfile, harbourArticle, harbourPost } from './fixtures.ts';

const slotTexts = (post: Post, slot: Slot) => post.blocks.filter((block) => block.slot === slot).map(blockText);
const slotsOf = (post: Post) => [...new Set(post.blocks.map((block) => block.slot))];

describe('the frame', () => {
  test('has every part in the order of the template', () => {
    expect(slotsOf(harbourPost())).toEqual(SLOTS);
  });

  test('gives every block an id of its own', () => {
    const ids = harbourPost().blocks.map((block) => block.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('without a writing has empty blocks to type into, and no invented text', () => {
    const post = harbourPost({ writing: null });
    for (const slot of ['related', 'title', 'points', 'lead', 'sections', 'quote', 'comment'] as const) {
      const blocks = post.blocks.filter((block) => block.slot === slot);
      expect(blocks.length).toBeGreaterThan(0);
      expect(blocks.every(isBlankBlock)).toBe(true);
    }
    expect(post.blocks.filter((block) => block.kind === 'heading').map((block) => block.level)).toEqual([2]);
  });

  test('of 要点だけ has no lead, no sections and no quotation', () => {
    const slots = slotsOf(harbourPost({ depth: 'points' }));
    expect(slots).toEqual(SLOTS.filter((slot) => !['lead', 'sections', 'quote'].includes(slot)));
  });

  test('keeps the source sentences and the 未訳 mark of what the engine wrote', () => {
    const untranslated = { text: 'Four port cities agreed.', sourceIds: [1], untranslated: true };
    const post = harbourPost({ writing: { title: null, points: [untranslated], lead: [], sections: [] } });
    expect(post.blocks.find((block) => block.slot === 'points')).toMatchObject({
      kind: 'item',
      sourceIds: [1],
      untranslated: true,
    });
  });
});

describe('the byline', () => {
  const byline = (changes: object, pattern = fullProfile.bylinePattern) =>
    slotTexts(
      harbourPost({ article: { ...harbourArticle, ...changes }, profile: { ...fullProfile, bylinePattern: pattern } }),
      'byline',
    );

  test.each([
    ['MM/DD/YYYY // author', '01/26/2026 // Mara Ellison'],
    ['YYYY年M月D日 // author', '2026年1月26日 // Mara Ellison'],
    ['YYYY-MM-DD // author', '2026-01-26 // Mara Ellison'],
  ] as const)('follows the pattern %s in the page’s own zone', (pattern, expected) => {
    expect(byline({}, pattern)).toEqual([expected]);
  });

  test('joins several authors', () => {
    expect(byline({ authors: ['Mara Ellison', 'Jun Okabe'] })).toEqual(['01/26/2026 // Mara Ellison, Jun Okabe']);
  });

  test('leaves no dangling // where date or author is missing', () => {
    expect(byline({ authors: [] })).toEqual(['01/26/2026']);
    expect(byline({ published: null })).toEqual(['Mara Ellison']);
    expect(byline({ published: 'last Tuesday' })).toEqual(['Mara Ellison']);
    expect(byline({ authors: [' '], published: null })).toEqual(['']);
  });
});

describe('the source', () => {
  test('names outlet, original title, author, date and the linked canonical address', () => {
    const post = harbourPost();
    expect(slotTexts(post, 'source')).toEqual([
      '出典: The Harbour Courier 「Port cities agree on shared flood barrier after two years of talks」 Mara Ellison, 01/26/2026',
      'https://courier.example/2026/01/26/flood-barrier',
    ]);
    expect(post.blocks.findLast((block) => block.slot === 'source')?.content).toEqual([
      {
        text: 'https://courier.example/2026/01/26/flood-barrier',
        href: 'https://courier.example/2026/01/26/flood-barrier',
      },
    ]);
  });

  test('falls back to the host where the outlet gives no name, and leaves out what is unknown', () => {
    const article = {
      ...harbourArticle,
      siteName: null,
      title: null,
      authors: [],
      published: null,
      canonicalUrl: null,
    };
    expect(slotTexts(harbourPost({ article }), 'source')).toEqual([
      '出典: courier.example',
      'https://courier.example/2026/01/26/flood-barrier?utm_source=feed',
    ]);
  });

  test('puts a title with corner brackets of its own into double ones', () => {
    const article = { ...harbourArticle, title: '四市達成「共同防潮」協議' };
    expect(slotTexts(harbourPost({ article }), 'source')[0]).toContain('『四市達成「共同防潮」協議』');
  });
});

describe('notice and footer', () => {
  test('render nothing at all from an empty profile: no stray rules', () => {
    const post = harbourPost({ profile: emptyProfile });
    expect(slotTexts(post, 'notice')).toEqual([]);
    expect(slotTexts(post, 'footer')).toEqual([]);
  });

  test('leave out what has no address: newsletter, services', () => {
    const profile = { ...fullProfile, newsletter: { ...fullProfile.newsletter, url: '' }, services: [], email: ' ' };
    expect(slotTexts(harbourPost({ profile }), 'footer')).toEqual([
      fullProfile.rule,
      fullProfile.rule,
      'HP: https://minato.example/',
      fullProfile.rule,
    ]);
  });

  test('link the sign-up words, the mail address, and each service by its emoji', () => {
    const linked = harbourPost()
      .blocks.filter((block) => block.slot === 'footer')
      .flatMap((block) => block.content.filter((span) => span.href !== undefined));
    expect(linked.map((span) => `${span.text} ${span.href}`)).toEqual([
      'こちら https://minato.example/letter',
      'https://minato.example/ https://minato.example/',
      'letters@minato.example mailto:letters@minato.example',
      '🔹 https://ameba.example/minato',
      '📔 https://note.example/minato',
      '🩷 https://instagram.example/minato',
      '⭐️ https://x.example/minato',
      '⭐️ https://truth.example/@minato',
    ]);
  });

  test('append link words that the line lacks', () => {
    const newsletter = { ...fullProfile.newsletter, line: '毎週お届けします。', linkWords: '申し込む' };
    const texts = slotTexts(harbourPost({ profile: { ...fullProfile, newsletter } }), 'footer');
    expect(texts).toContain('毎週お届けします。申し込む');
  });

  test('never link to a script, and complete an address typed without its scheme', () => {
    const [service] = fullProfile.services;
    if (service === undefined) throw new Error('the fixture has services');
    const profile = {
      ...fullProfile,
      homepage: 'javascript:alert(1)',
      services: [{ ...service, url: 'ameba.example/minato' }],
    };
    const spans = harbourPost({ profile }).blocks.flatMap((block) => block.content);
    expect(spans).toContainEqual({ text: 'javascript:alert(1)' });
    expect(spans).toContainEqual({ text: '🔹', href: 'https://ameba.example/minato' });
  });

  test('have no rules where the writer chose none', () => {
    expect(slotTexts(harbourPost({ profile: { ...fullProfile, rule: '' } }), 'footer')[0]).toBe('《港の便り》');
  });
});
