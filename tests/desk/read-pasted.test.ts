import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { readPasted } from '../../components/desk/editor/read-pasted.ts';

/** What was read, short: kind, text, and the marks of each run that has some. */
function read(html: string) {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return readPasted(document.body).map(({ type, attrs, content = [] }) => ({
    kind: type + (type === 'heading' ? attrs.level : '') + (attrs.ordered ? ' ordered' : ''),
    text: content.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join(''),
    marks: content.flatMap((inline) =>
      (inline.marks ?? []).map((mark) => (mark.type === 'link' ? mark.attrs.href : 'bold')),
    ),
  }));
}

test('headings, lists and quotations of other programs become blocks of the post', () => {
  const html = `
    <h1>大見出し</h1><h3>小見出し</h3>
    <ul><li>点</li><li><p>段落の点</p></li></ul><ol><li>一番</li></ol>
    <blockquote><p>引用一</p><p>引用二</p></blockquote>`;
  expect(read(html).map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
    'heading2: 大見出し',
    'heading3: 小見出し',
    'item: 点',
    'item: 段落の点',
    'item ordered: 一番',
    'quote: 引用一',
    'quote: 引用二',
  ]);
});

test('bold and safe links stay, other looks and addresses go, the words never', () => {
  expect(
    read('<p>前<b>太字</b><i>斜体</i><a href="https://a.example/">行</a><a href="javascript:x()">悪</a></p>'),
  ).toEqual([{ kind: 'paragraph', text: '前太字斜体行悪', marks: ['bold', 'https://a.example/'] }]);
});

test('white space is what a browser shows; a line break stays a line break', () => {
  expect(read('<div>\n  一  二<br>三\n</div>\n<p> </p>')).toEqual([
    { kind: 'paragraph', text: '一 二\n三', marks: [] },
  ]);
});

test('cells, nested divisions and bare text become paragraphs of their own', () => {
  const html = '裸<div><div>中</div>外</div><table><tr><td>左</td><td>右</td></tr></table>';
  expect(read(html).map(({ text }) => text)).toEqual(['裸', '中', '外', '左', '右']);
});

test('a block copied from the editor comes back as it was, empty ones too', () => {
  const html =
    '<p data-kind="rule" data-slot="notice" data-source-ids="">---</p>' +
    '<h3 data-kind="heading" data-level="3" data-slot="sections" data-source-ids="3 x -1" data-untranslated="true">見出し</h3>' +
    '<p data-kind="item" data-slot="hacked" data-ordered="true" data-source-ids=""></p>';
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  expect(readPasted(document.body)).toMatchObject([
    { type: 'rule', attrs: { slot: 'notice', sourceIds: [] } },
    { type: 'heading', attrs: { level: 3, slot: 'sections', sourceIds: [3], untranslated: true } },
    { type: 'item', attrs: { slot: null, ordered: true } },
  ]);
});
