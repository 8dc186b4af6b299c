import { describe, expect, test } from 'vitest';
import type { PostBlock } from '../../utils/post/post.ts';
import { note } from '../../utils/targets/note.ts';
import { fullProfile, harbourPost } from '../post/fixtures.ts';
import { block, postOf } from './fixtures.ts';

const dash = { pointStyle: 'dash' } as const;
const list = { pointStyle: 'list' } as const;
const html = (...blocks: PostBlock[]) => note.render(postOf(...blocks), dash).html;

describe('note', () => {
  test('gets title as h2, headings as h3, each paragraph as p, points as lines of one p', () => {
    const rendered = note.render(
      harbourPost({ profile: { ...fullProfile, noticeLines: [], category: '', services: [] } }),
      dash,
    );
    expect(rendered.html).toBe(
      [
        '<h2>港湾4都市、共同防潮堤で合意 2年の協議を経て</h2>',
        '<p>01/26/2026 // Mara Ellison</p>',
        '<p>- 4都市が共同の防潮堤を建設することで合意した。<br>- 総工費は12億ユーロで、2029年までの完成を目指す。<br>- 漁業団体は水路の閉鎖に反対している。</p>',
        '<p>4つの港湾都市は金曜日、共同で防潮堤を建設することで合意した。</p>',
        '<h3>合意までの経緯</h3>',
        '<p>協議は2024年に始まり、費用をめぐって3回決裂した。</p>',
        '<p>ローワーキーのイネス・コルボ市長は「私たちは皆、同じ水を背にしている」と述べた。</p>',
        '<h3>残る課題</h3>',
        '<p>漁業団体は水路の閉鎖に反対している。</p>',
        '<p>出典: The Harbour Courier 「Port cities agree on shared flood barrier after two years of talks」 Mara Ellison, 01/26/2026<br><a href="https://courier.example/2026/01/26/flood-barrier">https://courier.example/2026/01/26/flood-barrier</a></p>',
        '<p>--------------------<br>--------------------<br>《港の便り》<br>ご登録は<a href="https://minato.example/letter">こちら</a>から<br>HP: <a href="https://minato.example/">https://minato.example/</a><br>E-Mail: <a href="mailto:letters@minato.example">letters@minato.example</a><br>--------------------</p>',
      ].join(''),
    );
    expect(rendered.title).toBe('港湾4都市、共同防潮堤で合意 2年の協議を経て');
    expect(rendered.losses).toEqual([]);
  });

  test('gets points as ul where the writer chose a list', () => {
    expect(note.render(postOf(block('item', '一'), block('item', '二')), list).html).toBe(
      '<ul><li>一</li><li>二</li></ul>',
    );
  });

  test('gets an ordered list as numbered lines, and says so where the writer chose lists', () => {
    const post = postOf(block('item', '一', { ordered: true }), block('item', '二', { ordered: true }));
    const rendered = note.render(post, list);
    expect(rendered.html).toBe('<p>1. 一<br>2. 二</p>');
    expect(rendered.losses).toEqual([{ kind: 'ordered-list', count: 1 }]);
    expect(note.render(post, dash).losses).toEqual([]);
  });

  test('gets emoji with variation selectors whole inside their links', () => {
    const href = 'https://x.example/minato';
    expect(html(block('line', [{ text: 'TwitterX:' }, { text: '⭐️', href }]))).toBe(
      `<p>TwitterX:<a href="${href}">⭐️</a></p>`,
    );
    expect(html(block('line', [{ text: '👩‍👩‍👧', href }]))).toBe(`<p><a href="${href}">👩‍👩‍👧</a></p>`);
  });

  test('gets a quotation as blockquote and its source line below it', () => {
    expect(
      html(block('quote', '同じ水を背にしている。'), block('quote', '次も同じだ。'), block('cite', '市長、1月26日')),
    ).toBe('<blockquote>同じ水を背にしている。<br>次も同じだ。</blockquote><p>市長、1月26日</p>');
    expect(html(block('cite', '市長'))).toBe('<p>市長</p>');
  });

  test('keeps bold, line breaks and a link that is half in bold as one link', () => {
    const href = 'https://a.example/?a=1&b="2"';
    expect(html(block('paragraph', [{ text: '前\n' }, { text: '太', bold: true, href }, { text: '字', href }]))).toBe(
      '<p>前<br><a href="https://a.example/?a=1&amp;b=&quot;2&quot;"><strong>太</strong>字</a></p>',
    );
  });

  test('gets text, never markup, of what looks like markup', () => {
    expect(html(block('paragraph', `<img src=x onerror="alert('1')"> & <b>`))).toBe(
      '<p>&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; &lt;b&gt;</p>',
    );
  });

  test('gets no link but http, https and mailto, and says how many it lost', () => {
    const rendered = note.render(
      postOf(
        block('line', [
          { text: '悪', href: 'javascript:alert(1)' },
          { text: '良', href: 'https://a.example/' },
        ]),
        block('line', [{ text: '外', href: 'data:text/html,x' }]),
      ),
      dash,
    );
    expect(rendered.html).toBe('<p>悪<a href="https://a.example/">良</a><br>外</p>');
    expect(rendered.losses).toEqual([{ kind: 'link', count: 2 }]);
  });

  test('says when smaller headings will look like the others', () => {
    const post = postOf(block('heading', '大', { level: 2 }), block('heading', '小', { level: 3 }));
    expect(note.render(post, dash)).toMatchObject({
      html: '<h3>大</h3><h3>小</h3>',
      losses: [{ kind: 'heading-level', count: 1 }],
    });
  });

  test('says when the title is over 255 characters, and not at 255', () => {
    const titled = (length: number) =>
      note.render(postOf(block('title', '題'.repeat(length), { slot: 'title' })), dash).losses;
    expect(titled(255)).toEqual([]);
    expect(titled(256)).toEqual([{ kind: 'title-too-long', length: 256, limit: 255 }]);
  });

  test('renders nothing of empty blocks, and nothing at all of an empty post', () => {
    expect(
      html(block('heading', ' '), block('paragraph', '\u3000\n'), block('item', ''), block('rule', '\u200b')),
    ).toBe('');
    expect(note.render(postOf(), dash)).toEqual({ html: '', text: '', title: '', losses: [] });
  });

  test('throws on a kind nobody knows: that is a bug, not an input', () => {
    const unknown = { ...block('line', 'x'), kind: 'table' } as unknown as PostBlock;
    expect(() => note.render(postOf(unknown), dash)).toThrow('table');
  });
});
