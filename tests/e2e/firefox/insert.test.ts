import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { SAMPLE_PROFILE, SAMPLE_SERVICES } from '../../../scripts/demo/sample-profile.ts';
import { EDITORS, type EditorName } from '../../../scripts/drive/editor-pages.ts';
import { readBlocks } from '../../../scripts/drive/read-blocks.ts';
import { type EditorHosts, serveEditorHosts } from '../editor-hosts.ts';
import { expectWholePost, readShownPost } from '../shown-post.ts';
import { composeDraft } from './compose-draft.ts';
import { throughProxy } from './firefox-profile.ts';
import { closeTab } from './in-chrome.ts';
import { type HostProxy, serveProxy } from './serve-proxy.ts';
import { type Session, startSession } from './session.ts';
import { byTestId, surfaceOf } from './surface.ts';
import { writeProfile } from './write-profile.ts';

let hosts: EditorHosts;
let proxy: HostProxy;
let session: Session;

beforeAll(async () => {
  hosts = await serveEditorHosts();
  proxy = await serveProxy(hosts.ports);
  session = await startSession({}, throughProxy(proxy.port));
  await writeProfile(session, SAMPLE_PROFILE, SAMPLE_SERVICES);
  await session.open('/sample/article.html');
  const desk = await composeDraft(session, { engine: 'extractive' });
  // Parts of the bar come after the editor, and move what is below the pointer.
  for (const part of ['copy-glance', 'insert']) await desk.text(byTestId(part));
});

beforeEach(() => hosts.behave(''));

afterEach(async () => {
  // A test that broke off before its editor was opened leaves the article in front, which stays.
  const front = await session.tab.until('a page', () => location.protocol);
  if (front === 'https:') await session.firefox.inChrome(closeTab);
});

afterAll(async () => {
  await session?.end();
  await proxy?.close();
  await hosts?.server.close();
});

type Target = 'note' | 'ameba';

/** Chooses the target anew, which takes away what was said before, and presses 挿入. */
async function insert(target: Target, decorated = false): Promise<void> {
  const desk = session.sidebar;
  for (const id of ['plain', target]) {
    await desk.click(`label:has(${byTestId(`target-${id}`)})`);
    await desk.until(
      `${id} chosen`,
      (radio) => document.querySelector<HTMLInputElement>(radio)?.checked,
      byTestId(`target-${id}`),
    );
    await desk.until('no word of the last time', (state) => document.querySelector(state)?.textContent === '', STATE);
  }
  // The look stays chosen from one insertion to the next.
  if (target === 'ameba') {
    const look = byTestId(decorated ? 'insert-decorated' : 'insert-plain');
    await desk.click(look);
    await desk.until('the look chosen', (radio) => document.querySelector<HTMLInputElement>(radio)?.checked, look);
  }
  await desk.click(byTestId('insert'));
}

const STATE = byTestId('insert-state');

const outcome = () =>
  session.sidebar.until(
    'an outcome',
    (place) => {
      const state = document.querySelector<HTMLElement>(place);
      return ['done', 'failed', 'question'].includes(state?.dataset.state ?? '') ? state?.textContent : null;
    },
    STATE,
  );

const bodyOf = (name: EditorName) => (name === 'note' ? session.tab : surfaceOf(session.firefox, 'tab-frame'));
const blocksIn = (name: EditorName) => bodyOf(name).evaluateOn(EDITORS[name].body, readBlocks);
const titleIn = (name: EditorName) =>
  session.tab.evaluateOn(EDITORS[name].title, (field) => (field as HTMLInputElement).value);
const shownPost = () => session.sidebar.evaluate(readShownPost);

test.each([
  ['note', 'note', '', false],
  ['ameba', 'ameba', '', false],
  ['ameba', 'ameba-acf-off', 'acf=off', false],
  ['ameba', 'ameba', '', true],
] as const)(
  'one click in the sidebar opens the editor of %s (%s), fills it, and reads back that all of it arrived',
  async (target, name, variant, decorated) => {
    hosts.behave(variant);
    await insert(target, decorated);
    expect(await outcome()).toMatch(/(\d+)ブロックのうち\1ブロック/);
    const post = await shownPost();
    expectWholePost(await blocksIn(name), post);
    expect(await titleIn(name)).toBe(post.find((block) => block.kind === 'title')?.text);
    if (decorated) {
      const style = await bodyOf(name).evaluateOn('h2', (heading) => (heading as HTMLElement).style.borderBottomStyle);
      expect(style).toBe('double');
    }
    expect(await session.tab.evaluate(() => (window as unknown as { pressed: string[] }).pressed)).toEqual([]);
  },
);

test('an editor that comes late, under a dialog, with a title that React holds', async () => {
  hosts.behave('late=2000&dialog&title=react');
  await insert('note');
  await session.sidebar.until(
    'the dialog named',
    (step) => document.querySelector(step) !== null,
    '[data-step="covered"]',
  );
  await session.tab.click('#close-dialog');
  expect(await outcome()).toMatch(/(\d+)ブロックのうち\1ブロック/);
  const held = await session.tab.evaluateOn('#held-title', (element) => element.textContent);
  expect(held).toBe((await shownPost()).find((block) => block.kind === 'title')?.text);
});

test.each([
  ['note', 'note'],
  ['ameba', 'ameba'],
] as const)(
  'what is written in the editor of %s is replaced only when the writer says so, and comes back by one undo',
  async (target, name) => {
    hosts.behave('content');
    await insert(target);
    expect(await outcome()).toContain('前の題名');
    expect((await blocksIn(name)).map(({ text }) => text)).toContain('前の文章。');
    await session.sidebar.click(byTestId('insert-replace'));
    await session.sidebar.until(
      'it done',
      (state) => document.querySelector<HTMLElement>(state)?.dataset.state === 'done',
      STATE,
    );
    expectWholePost(await blocksIn(name), await shownPost());
    // A paragraph: the middle of the whole text lies out of sight.
    await bodyOf(name).click(`${EDITORS[name].body} p`);
    await bodyOf(name).focused(EDITORS[name].body);
    await bodyOf(name).press('Control+z');
    await bodyOf(name).until(
      'the text before',
      (body) => document.querySelector(body)?.textContent?.includes('前の文章。もう一つの段落。'),
      EDITORS[name].body,
    );
  },
);

test('where one has to log in, the sidebar says so', async () => {
  hosts.behave('logged-out');
  await insert('note');
  expect(await outcome()).toContain('ログイン');
});
