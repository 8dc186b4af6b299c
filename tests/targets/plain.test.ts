import { describe, expect, test } from 'vitest';
import type { PostBlock, Span } from '../../utils/post/post.ts';
import { plain } from '../../utils/targets/plain.ts';
import { block, postOf } from './fixtures.ts';

const render = (...blocks: PostBlock[]) => plain.render(postOf(...blocks), { pointStyle: 'dash' });
const line = (...content: Span[]) => render(block('line', content)).text;

describe('plain text', () => {
  test('has a link’s address behind its words, with a space where text goes on', () => {
    const href = 'https://a.example/x';
    expect(line({ text: 'ご登録は' }, { text: 'こちら', href }, { text: 'から' })).toBe(
      'ご登録はこちら https://a.example/x から',
    );
    expect(line({ text: 'note:' }, { text: '📔', href })).toBe('note:📔 https://a.example/x');
    expect(line({ text: href, href })).toBe(href);
    expect(line({ text: 'me@a.example', href: 'mailto:me@a.example' })).toBe('me@a.example');
    expect(line({ text: '連絡先', href: 'mailto:me@a.example' })).toBe('連絡先 me@a.example');
  });

  test('sets a quotation off by brackets, unless it brings its own', () => {
    expect(render(block('quote', '同じ水だ。'), block('quote', '次も。'), block('cite', '市長')).text).toBe(
      '「同じ水だ。\n次も。」\n市長',
    );
    expect(render(block('quote', '「同じ水だ」')).text).toBe('「同じ水だ」');
  });

  test('numbers an ordered list', () => {
    expect(render(block('item', '一', { ordered: true }), block('item', '二', { ordered: true })).text).toBe(
      '1. 一\n2. 二',
    );
  });

  test('says how many runs lose their bold', () => {
    const content: Span[] = [
      { text: '太', bold: true },
      { text: '字', bold: true, href: 'https://a.example/' },
      { text: '細' },
      { text: '太', bold: true },
    ];
    expect(render(block('paragraph', content)).losses).toEqual([{ kind: 'bold', count: 2 }]);
  });

  test('has no markup and no control characters', () => {
    const rendered = render(block('paragraph', 'a\u0000b\r\nc\u0007 <b>'));
    expect(rendered.html).toBeNull();
    expect(rendered.text).toBe('ab\nc <b>');
  });

  test('keeps right-to-left text as it is', () => {
    const arabic = 'اتفقت أربع مدن ساحلية يوم الجمعة.';
    expect(render(block('item', arabic)).text).toBe(`- ${arabic}`);
  });
});
