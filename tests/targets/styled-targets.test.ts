import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import type { Post, PostBlock } from '../../utils/post/post.ts';
import { TARGETS } from '../../utils/targets/registry.ts';
import { harbourPost } from '../post/fixtures.ts';
import { block, postOf } from './fixtures.ts';

const dash = { pointStyle: 'dash' } as const;
const list = { pointStyle: 'list' } as const;

interface Node {
  nodeName: string;
  attrs?: { name: string; value: string }[];
  childNodes?: Node[];
}
const elements = (node: Node): Node[] =>
  (node.childNodes ?? []).flatMap((child) => (child.nodeName.startsWith('#') ? [] : [child, ...elements(child)]));
const parse = (html: string) => elements(parseFragment(html) as Node);
const source = (
  target: 'amebaHtml' | 'jimdoHtml' | 'html',
  options = dash as typeof dash | typeof list,
  post: Post = full(),
) => TARGETS[target].render(post, options).text;
const full = (): Post => ({
  blocks: [
    ...harbourPost().blocks,
    block('quote', '引用', { slot: 'quote' }),
    block('cite', '出所', { slot: 'quote' }),
    block('heading', '小', { level: 3 }),
    block('item', '一', { ordered: true }),
    block('image', '港', { image: { src: 'https://p.example/a.jpg', alt: '' } }),
  ],
});

/** What is pasted as source, and the mail. */
const MARKUP = {
  amebaHtml: (options: typeof dash | typeof list) => source('amebaHtml', options),
  jimdoHtml: (options: typeof dash | typeof list) => source('jimdoHtml', options),
  newsletter: (options: typeof dash | typeof list) => TARGETS.newsletter.render(full(), options).html ?? '',
  html: (options: typeof dash | typeof list) => source('html', options),
};

describe.each(Object.entries(MARKUP))('the markup for %s', (target, markup) => {
  test('has only elements that blogs take, with no attribute but address, picture and style', () => {
    for (const options of [dash, list]) {
      const all = parse(markup(options));
      const names = all.map((element) => element.nodeName);
      expect(
        names.filter((name) => !/^(p|br|h[1-4]|ul|ol|li|blockquote|strong|a|img|div|figure|figcaption)$/.test(name)),
      ).toEqual([]);
      const attributes = new Set(all.flatMap((element) => element.attrs?.map(({ name }) => name) ?? []));
      expect([...attributes].filter((name) => !['href', 'src', 'alt', 'style', 'lang'].includes(name))).toEqual([]);
      expect(attributes.has('style')).toBe(target !== 'html');
    }
  });

  test('is read back by a parser with the tags it was written with', () => {
    const html = markup(list);
    const written = [...html.matchAll(/<([a-z0-9]+)/g)].map((match) => match[1]);
    expect(parse(html).map((element) => element.nodeName)).toEqual(written);
  });
});

describe('Ameba’s HTML表示', () => {
  const html = (...blocks: PostBlock[]) => source('amebaHtml', list, postOf(...blocks));

  test('has an empty line between parts, in one line', () => {
    expect(html(block('paragraph', '一'), block('paragraph', '二'))).toBe('<p>一</p><p>&nbsp;</p><p>二</p>');
    expect(source('amebaHtml')).not.toContain('\n');
  });

  test('has the numbers of a list as text, and says so where the writer chose lists', () => {
    const post = postOf(block('item', '一', { ordered: true }), block('item', '二', { ordered: true }));
    expect(TARGETS.amebaHtml.render(post, list)).toMatchObject({
      html: null,
      text: '<p>1. 一<br>2. 二</p>',
      losses: [{ kind: 'ordered-list', count: 1 }],
    });
    expect(TARGETS.amebaHtml.render(post, dash).losses).toEqual([]);
  });

  test('counts title and body with its markup, as Ameba does', () => {
    const losses = (...blocks: PostBlock[]) => TARGETS.amebaHtml.render(postOf(...blocks), dash).losses;
    expect(losses(block('title', '題'.repeat(48), { slot: 'title' }))).toEqual([]);
    expect(losses(block('title', '題'.repeat(49), { slot: 'title' }))).toEqual([
      { kind: 'title-too-long', length: 49, limit: 48 },
    ]);
    expect(losses(block('paragraph', '文'.repeat(29_996)))).toEqual([]);
    expect(losses(block('paragraph', '文'.repeat(29_997)))).toEqual([
      { kind: 'body-too-long', length: 30_001, limit: 30_000 },
    ]);
  });
});

describe('Jimdo', () => {
  test('takes rich text without styles, lists and two sizes of heading among it', () => {
    const post = postOf(
      block('heading', '大', { level: 2 }),
      block('heading', '小', { level: 3 }),
      block('item', '一', { ordered: true }),
    );
    expect(TARGETS.jimdo.render(post, list)).toMatchObject({
      html: '<h3>大</h3><h4>小</h4><ol><li>一</li></ol>',
      text: '大\n\n小\n1. 一',
    });
  });

  test('takes its source with the typeface and the colours left to the site', () => {
    expect(source('jimdoHtml')).not.toMatch(/font-family|#[0-9a-f]{3}|<style|class=/);
  });
});

describe('the newsletter', () => {
  test('is rich text with the look in each element, and a text that is the whole post', () => {
    const { html, text } = TARGETS.newsletter.render(full(), dash);
    const blocks = parse(html ?? '').filter(({ nodeName }) => /^(p|h[2-4]|blockquote|div)$/.test(nodeName));
    expect(blocks.filter(({ attrs }) => !attrs?.some(({ name }) => name === 'style'))).toEqual([]);
    expect(text).toBe(TARGETS.plain.render(full(), dash).text);
  });

  test('says when Gmail would cut it, and not below', () => {
    const frame = (TARGETS.newsletter.render(postOf(block('paragraph', 'a')), dash).html?.length ?? 0) - 1;
    const losses = (length: number) =>
      TARGETS.newsletter.render(postOf(block('paragraph', 'a'.repeat(length))), dash).losses;
    expect(losses(102_000 - frame)).toEqual([]);
    expect(losses(102_001 - frame)).toEqual([{ kind: 'mail-too-long', length: 102_001, limit: 102_000 }]);
  });
});

describe('plain HTML', () => {
  test('says what each part is, and nothing of looks', () => {
    expect(
      source(
        'html',
        dash,
        postOf(
          block('title', '題名', { slot: 'title' }),
          block('line', '甲', { slot: 'notice' }),
          block('rule', '----', { slot: 'notice' }),
          block('heading', '大', { level: 2 }),
          block('heading', '小', { level: 3 }),
          block('item', '点'),
          block('item', '一', { ordered: true }),
          block('quote', '引用'),
          block('cite', '出所'),
        ),
      ),
    ).toBe(
      [
        '<h1>題名</h1>',
        '<p>甲<br>----</p>',
        '<h2>大</h2>',
        '<h3>小</h3>',
        '<ul><li>点</li></ul>',
        '<ol><li>一</li></ol>',
        '<figure><blockquote><p>引用</p></blockquote><figcaption>出所</figcaption></figure>',
      ].join('\n'),
    );
  });

  test('has a quotation without a source as a blockquote, a source line alone as a paragraph', () => {
    expect(source('html', dash, postOf(block('quote', '引用')))).toBe('<blockquote><p>引用</p></blockquote>');
    expect(source('html', dash, postOf(block('cite', '出所')))).toBe('<p>出所</p>');
  });
});
