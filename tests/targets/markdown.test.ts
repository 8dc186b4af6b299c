import { describe, expect, test } from 'vitest';
import type { PostBlock, Span } from '../../utils/post/post.ts';
import { markdown } from '../../utils/targets/markdown.ts';
import { block, postOf } from './fixtures.ts';

const render = (...blocks: PostBlock[]) => markdown.render(postOf(...blocks), { pointStyle: 'dash' }).text;
const paragraph = (...content: Span[]) => render(block('paragraph', content));

describe('Markdown', () => {
  test('has headings, lists, quotes and hard breaks', () => {
    expect(
      render(
        block('title', '題名', { slot: 'title' }),
        block('line', '01/26/2026 // Mara', { slot: 'byline' }),
        block('item', '一', { slot: 'points' }),
        block('item', '二\n続き', { slot: 'points' }),
        block('heading', '大', { level: 2 }),
        block('heading', '小', { level: 3 }),
        block('item', '甲', { ordered: true }),
        block('item', '乙', { ordered: true }),
        block('quote', '引用\n二行目'),
        block('quote', '次の段落'),
        block('cite', '出所'),
      ),
    ).toBe(
      [
        '# 題名',
        '01/26/2026 // Mara',
        '- 一\n- 二\\\n  続き',
        '## 大',
        '### 小',
        '1. 甲\n2. 乙',
        '> 引用\\\n> 二行目\n>\n> 次の段落',
        '出所',
      ].join('\n\n'),
    );
  });

  test('keeps a row of dashes text: neither a line across nor a heading of the line above', () => {
    expect(render(block('line', '世界', { slot: 'notice' }), block('rule', '----------', { slot: 'notice' }))).toBe(
      '世界\\\n\\----------',
    );
    expect(render(block('rule', '===='))).toBe('\\====');
    expect(render(block('rule', '****'))).toBe('\\*\\*\\*\\*');
  });

  test('escapes what would be markup, at line starts and anywhere', () => {
    expect(paragraph({ text: '# a\n- b\n+ c\n1. d\n2) e\n    f' })).toBe(
      '\\# a\\\n\\- b\\\n\\+ c\\\n1\\. d\\\n2\\) e\\\nf',
    );
    expect(paragraph({ text: '*a* _b_ `c` [d](e) <f> g|h ~i~ \\ &amp;' })).toBe(
      '\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> g\\|h \\~i\\~ \\\\ \\&amp;',
    );
    expect(paragraph({ text: '12億ユーロ、1.5倍' })).toBe('12億ユーロ、1.5倍');
  });

  test('has links, and addresses that are their own words as autolinks', () => {
    expect(paragraph({ text: 'note:' }, { text: '📔', href: 'https://a.example/(x)' })).toBe(
      'note:[📔](https://a.example/%28x%29)',
    );
    expect(paragraph({ text: 'https://a.example/_x_', href: 'https://a.example/_x_' })).toBe('<https://a.example/_x_>');
    expect(paragraph({ text: 'me@a.example', href: 'mailto:me@a.example' })).toBe('<me@a.example>');
    expect(
      paragraph({ text: '太', bold: true, href: 'https://a.example/' }, { text: '字', href: 'https://a.example/' }),
    ).toBe('[**太**字](https://a.example/)');
  });

  test('has no picture of a link behind an exclamation mark', () => {
    const link = { text: '特設ページ', href: 'https://a.example/x' };
    expect(paragraph({ text: 'NEW!' }, link)).toBe('NEW\\![特設ページ](https://a.example/x)');
    expect(paragraph({ text: 'NEW!', bold: true }, link)).toBe(
      '<strong>NEW!</strong>[特設ページ](https://a.example/x)',
    );
    expect(paragraph(link, { text: 'へ!' })).toBe('[特設ページ](https://a.example/x)へ!');
  });

  test('keeps number signs at the end of a heading', () => {
    expect(render(block('title', '好きな言語 #', { slot: 'title' }))).toBe('# 好きな言語 \\#');
    expect(render(block('heading', 'その二 ##'))).toBe('## その二 \\##');
    expect(render(block('heading', 'C#', { level: 3 }))).toBe('### C#');
    expect(render(block('heading', '#'))).toBe('## \\#');
  });

  test('has bold that Markdown sees, also between letters and brackets', () => {
    expect(paragraph({ text: '前' }, { text: '太字', bold: true }, { text: '後' })).toBe('前**太字**後');
    expect(paragraph({ text: '合意' }, { text: '「歴史的」', bold: true }, { text: 'と' })).toBe(
      '合意<strong>「歴史的」</strong>と',
    );
    expect(paragraph({ text: '「歴史的」', bold: true }, { text: ' と' })).toBe('**「歴史的」** と');
    expect(paragraph({ text: 'a ' }, { text: ' b ', bold: true }, { text: 'c' })).toBe('a  **b** c');
  });

  test('loses nothing but links it may not hold', () => {
    expect(
      markdown.render(
        postOf(
          block('line', [
            { text: 'x', href: 'javascript:1' },
            { text: 'y', bold: true },
          ]),
        ),
        { pointStyle: 'list' },
      ).losses,
    ).toEqual([{ kind: 'link', count: 1 }]);
  });
});
