import { expect, test } from 'vitest';
import { decorate } from '../../utils/insert/decorate.ts';
import { readSent } from '../../utils/insert/read-sent.ts';
import { amebaEditor } from '../../utils/targets/editors/ameba.ts';

test('each block is a line, each break ends one, and empty lines are none', () => {
  expect(readSent('<h2>題名</h2><p>&nbsp;</p><p>一行目<br>二行目</p>')).toEqual([
    { kind: 'h2', spans: [{ text: '題名' }] },
    { kind: 'p', spans: [{ text: '一行目' }] },
    { kind: 'p', spans: [{ text: '二行目' }] },
  ]);
});

test('links and bold go with their words, and entities are the characters they stand for', () => {
  expect(readSent('<p>a &lt;b&gt; <a href="https://x.example/?a=1&amp;b=2">こ<strong>ちら</strong></a></p>')).toEqual([
    {
      kind: 'p',
      spans: [
        { text: 'a <b> ' },
        { text: 'こ', href: 'https://x.example/?a=1&b=2' },
        { text: 'ちら', href: 'https://x.example/?a=1&b=2', bold: true },
      ],
    },
  ]);
});

test('an item knows its list, a paragraph of a quote the quote, a picture its address', () => {
  const html =
    '<ol><li>一</li></ol><blockquote><p>引用</p></blockquote><p><img src="https://x.example/a.png" alt=""></p>';
  expect(readSent(html).map(({ kind, spans }) => [kind, spans[0]?.text])).toEqual([
    ['ol', '一'],
    ['quote', '引用'],
    ['image', 'https://x.example/a.png'],
  ]);
});

test('装飾あり changes no line but for its style', () => {
  const html = '<h3>見出し</h3><p>本文</p><ul><li>点</li></ul>';
  const decorated = readSent(decorate(html, amebaEditor.styles ?? {}));
  expect(decorated.map(({ styled, ...line }) => line)).toEqual(readSent(html));
  expect(decorated.map(({ styled }) => styled)).toEqual([true, undefined, true]);
});

test('text that looks like a tag is dressed in nothing', () => {
  expect(decorate('<p>&lt;h3&gt;</p>', amebaEditor.styles ?? {})).toBe('<p>&lt;h3&gt;</p>');
});

test('a tag no target writes is a bug', () => {
  expect(() => readSent('<table></table>')).toThrow('<table>');
});
