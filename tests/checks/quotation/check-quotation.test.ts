import { expect, test } from 'vitest';
import { checkQuotation } from '../../../utils/checks/quotation/check-quotation.ts';
import type { Post, PostBlock } from '../../../utils/post/post.ts';
import { sampleArticle } from '../../sample-article.ts';

const block = (
  id: string,
  kind: PostBlock['kind'],
  slot: PostBlock['slot'],
  text: string,
  href?: string,
): PostBlock => ({
  id,
  kind,
  slot,
  content: [{ text, ...(href === undefined ? {} : { href }) }],
  sourceIds: [],
});
const article = {
  ...sampleArticle(),
  siteName: 'Tamsin Post',
  title: 'Harbour opens',
  authors: ['Ines Corvo'],
  published: '2026-01-26',
  url: 'https://post.example/a',
  canonicalUrl: null,
};
const complete = [
  block('s', 'line', 'source', '出典: Tamsin Post 「Harbour opens」 Ines Corvo, 01/26/2026'),
  block('u', 'line', 'source', 'https://post.example/a', 'https://post.example/a'),
];
const kinds = (blocks: PostBlock[]) =>
  checkQuotation({ blocks } satisfies Post, article, 'summary').findings.map(({ fact }) => fact.kind);
const lead = block('l', 'paragraph', 'lead', '港が開いた。'.repeat(20));
const comment = block('c', 'paragraph', 'comment', '楽しみだ。');

test('a complete source and the writer’s own words leave nothing to say', () => {
  expect(kinds([lead, comment, ...complete])).toEqual([]);
});

test('each part of the source that is left out is named', () => {
  expect(kinds([lead, comment])).toEqual(['source-block-missing']);
  const bare = block('s', 'line', 'source', '出典: Tamsin Post');
  expect(kinds([lead, comment, bare])).toEqual(['source-lacks', 'source-lacks', 'source-lacks', 'source-lacks']);
});

test('a quotation without its source, one that outweighs the rest, and missing own words are told', () => {
  const quote = block('q', 'quote', 'quote', '「港は町のものだ」'.repeat(40));
  expect(kinds([lead, quote, ...complete])).toEqual(['quoted-share', 'quote-without-cite', 'no-own-words']);
  expect(kinds([lead, quote, block('k', 'cite', 'quote', 'Tamsin Post'), comment, ...complete])).toEqual([
    'quoted-share',
  ]);
});
