import { describe, expect, test } from 'vitest';
import type { PostBlock } from '../../utils/post/post.ts';
import { ameba } from '../../utils/targets/ameba.ts';
import { harbourPost } from '../post/fixtures.ts';
import { block, postOf } from './fixtures.ts';

const dash = { pointStyle: 'dash' } as const;
const list = { pointStyle: 'list' } as const;
const html = (...blocks: PostBlock[]) => ameba.render(postOf(...blocks), dash).html;
const titled = (title: string) => ameba.render(postOf(block('title', title, { slot: 'title' })), dash).losses;

describe('Ameba', () => {
  test('gets an empty line between parts, none between title and byline or heading and text', () => {
    expect(
      html(
        block('title', '題名', { slot: 'title' }),
        block('line', '01/26/2026 // Mara Ellison', { slot: 'byline' }),
        block('paragraph', 'リード。', { slot: 'lead' }),
        block('heading', '見出し', { level: 2 }),
        block('paragraph', '本文。'),
        block('paragraph', '続き。'),
      ),
    ).toBe(
      '<h2>題名</h2><p>01/26/2026 // Mara Ellison</p><p>&nbsp;</p><p>リード。</p><p>&nbsp;</p><h3>見出し</h3><p>本文。</p><p>&nbsp;</p><p>続き。</p>',
    );
  });

  test('gets only tags that CKEditor’s paste filter keeps, without attributes but a link’s address', () => {
    const quote = [block('quote', '引用', { slot: 'quote' }), block('cite', '出所', { slot: 'quote' })];
    const post = { blocks: [...harbourPost().blocks, ...quote, block('item', '一', { ordered: true })] };
    for (const options of [dash, list]) {
      const { html: markup } = ameba.render(post, options);
      const tags = [...(markup ?? '').matchAll(/<\/?([a-z0-9]+)([^>]*)>/g)];
      const names = new Set(tags.map((tag) => tag[1]));
      expect([...names].filter((name) => !/^(p|br|h[2-4]|ul|ol|li|blockquote|strong|a)$/.test(name ?? ''))).toEqual([]);
      expect(tags.filter((tag) => tag[2] !== '' && !/^ href="(https?:|mailto:)[^"]*"$/.test(tag[2] ?? ''))).toEqual([]);
    }
  });

  test('keeps two sizes of heading and ordered lists', () => {
    expect(html(block('heading', '大', { level: 2 }), block('heading', '小', { level: 3 }))).toBe(
      '<h3>大</h3><p>&nbsp;</p><h4>小</h4>',
    );
    expect(ameba.render(postOf(block('item', '一', { ordered: true })), list).html).toBe('<ol><li>一</li></ol>');
  });

  test('gets paragraphs inside a blockquote', () => {
    expect(html(block('quote', '一'), block('quote', '二'), block('cite', '出所'))).toBe(
      '<blockquote><p>一</p><p>二</p></blockquote><p>出所</p>',
    );
  });

  test('says when the title is over 48 characters, and not at 48', () => {
    expect(titled('題'.repeat(48))).toEqual([]);
    expect(titled('題'.repeat(49))).toEqual([{ kind: 'title-too-long', length: 49, limit: 48 }]);
    expect(titled('é'.repeat(48))).toEqual([]);
  });

  test('counts an emoji in a title as the field does: a cut it does not announce would be worse', () => {
    expect(titled(`${'題'.repeat(47)}🔹`)).toEqual([{ kind: 'title-too-long', length: 49, limit: 48 }]);
  });

  test('says when the body with its markup is over 30,000 full-width characters', () => {
    const body = (text: string) => ameba.render(postOf(block('paragraph', text)), dash).losses;
    // <p> and </p> are seven half-width characters: three and a half full-width ones.
    expect(body('文'.repeat(29_996))).toEqual([]);
    expect(body('文'.repeat(29_997))).toEqual([{ kind: 'body-too-long', length: 30_001, limit: 30_000 }]);
    expect(body('a'.repeat(59_993))).toEqual([]);
    expect(body('a'.repeat(59_994))).toEqual([{ kind: 'body-too-long', length: 30_001, limit: 30_000 }]);
  });
});
