import { expect, test } from 'vitest';
import { writingOfPost } from '../../utils/post/writing-of-post.ts';
import { harbourPost } from './fixtures.ts';

test('what stands in a post’s written parts composes the same post again', () => {
  const post = harbourPost();
  expect(harbourPost({ writing: writingOfPost(post) })).toEqual(post);
});

test('empty parts are no writing', () => {
  expect(writingOfPost(harbourPost({ writing: null }))).toEqual({ title: null, points: [], lead: [], sections: [] });
});
