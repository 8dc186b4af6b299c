import { afterAll, beforeAll, expect, test } from 'vitest';
import { EDITOR_ROUTES, type EditorName, openEditor } from '../../../scripts/drive/editor-pages.ts';
import { type Chromium, launchChromium } from '../../../scripts/drive/launch-chromium.ts';
import { type Server, serve } from '../../../scripts/drive/serve.ts';
import { copyHtml } from './copy-html.ts';

let chromium: Chromium;
let server: Server;

beforeAll(async () => {
  server = await serve({
    ...EDITOR_ROUTES,
    '/blank': (_, response) => void response.setHeader('content-type', 'text/html').end('<p>.</p>'),
  });
  chromium = await launchChromium();
});

afterAll(async () => {
  await chromium?.close();
  await server?.close();
});

const html = [
  '<h1>一番目</h1><h4>四番目</h4>',
  '<p>本文の<strong>太字</strong>と<em>斜体</em>。<br>次の行</p>',
  '<ul><li>点</li></ul>',
  '<blockquote><p>引用</p></blockquote>',
  '<p>note:<a href="https://note.example/mio">📔</a></p>',
].join('');

const inAmeba = [
  { kind: 'p', text: '本文の太字と斜体。\n次の行', links: [], bold: ['太字'] },
  { kind: 'li', text: '点', links: [], bold: [] },
  { kind: 'quote', text: '引用', links: [], bold: [] },
  { kind: 'p', text: 'note:📔', links: [{ text: '📔', href: 'https://note.example/mio' }], bold: [] },
];

const expected: Record<EditorName, unknown[]> = {
  note: [
    { kind: 'h2', text: '一番目', links: [], bold: [] },
    { kind: 'h3', text: '四番目', links: [], bold: [] },
    ...inAmeba,
  ],
  // CKEditor turns a tag its filter does not know into a paragraph.
  ameba: [
    { kind: 'p', text: '一番目', links: [], bold: [] },
    { kind: 'h4', text: '四番目', links: [], bold: [] },
    ...inAmeba,
  ],
  'ameba-acf-off': [
    { kind: 'h1', text: '一番目', links: [], bold: [] },
    { kind: 'h4', text: '四番目', links: [], bold: [] },
    ...inAmeba,
  ],
};

test.each(Object.keys(expected) as EditorName[])(
  'a real paste into the editor of %s leaves what that editor keeps',
  async (name) => {
    const source = await chromium.browser.newPage();
    await source.goto(`${server.origin}/blank`);
    const editor = await openEditor(chromium.browser, server.origin, name);
    await copyHtml(source, html);
    await editor.paste();
    expect(await editor.blocks()).toEqual(expected[name]);
  },
);
