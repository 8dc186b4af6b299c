import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { postSchema } from '../../utils/post/post-schema.ts';
import { harbourPost } from './fixtures.ts';

const accepts = (value: unknown) => v.safeParse(postSchema, value).success;

describe('a post from outside', () => {
  test('comes through unchanged when it is one', () => {
    const post = harbourPost();
    expect(v.parse(postSchema, structuredClone(post))).toEqual(post);
  });

  test('is refused with a link to a script, an unknown kind, a doubled id, or a source below 1', () => {
    const [first, ...rest] = harbourPost().blocks;
    const withFirst = (changes: object) => ({ blocks: [{ ...first, ...changes }, ...rest] });
    expect(accepts(withFirst({}))).toBe(true);
    expect(accepts(withFirst({ content: [{ text: 'x', href: 'javascript:alert(1)' }] }))).toBe(false);
    expect(accepts(withFirst({ kind: 'iframe' }))).toBe(false);
    expect(accepts(withFirst({ id: rest[0]?.id }))).toBe(false);
    expect(accepts(withFirst({ sourceIds: [0] }))).toBe(false);
    expect(accepts({ blocks: 'none' })).toBe(false);
    expect(accepts(null)).toBe(false);
  });

  test('loses what no block has', () => {
    const post = { blocks: harbourPost().blocks.map((block) => ({ ...block, onclick: 'alert(1)' })) };
    expect(v.parse(postSchema, post)).toEqual(harbourPost());
  });
});
