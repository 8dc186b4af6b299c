import { afterAll, beforeAll, expect, test } from 'vitest';
import { EDITORS, type EditorName } from '../../../scripts/drive/editor-pages.ts';
import { openEditor } from './open-editor.ts';
import { type Session, startSession } from './session.ts';

let session: Session;

beforeAll(async () => {
  session = await startSession({
    '/copy': (_, response) => void response.setHeader('content-type', 'text/html').end('<p>.</p>'),
  });
});

afterAll(() => session?.end());

const html = '<h2>見出し</h2><p>本文と<strong>太字</strong></p><p>note:<a href="https://note.example/mio">📔</a></p>';

test.each(Object.keys(EDITORS) as EditorName[])(
  'a real copy and a real paste carry text, bold and links into the editor of %s',
  async (name) => {
    await session.open('/copy');
    await session.tab.evaluate((content) => {
      document.addEventListener('copy', (event) => {
        event.clipboardData?.setData('text/html', content);
        event.preventDefault();
        document.body.append('copied');
      });
    }, html);
    await session.tab.click('p');
    await session.tab.press('Control+c');
    await session.tab.until('copied', () => document.body.textContent?.includes('copied'));
    const editor = await openEditor(session, name);
    await editor.paste();
    expect(await editor.blocks()).toEqual([
      { kind: 'h2', text: '見出し', links: [], bold: [] },
      { kind: 'p', text: '本文と太字', links: [], bold: ['太字'] },
      { kind: 'p', text: 'note:📔', links: [{ text: '📔', href: 'https://note.example/mio' }], bold: [] },
    ]);
  },
);
