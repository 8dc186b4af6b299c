import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { DATABASE_NAME } from '../../../utils/store/database-name.ts';
import { ANSWERED_TEXTS, SECTIONS, WHOLE_ANSWER } from '../barrier-answer.ts';
import { type EngineServer, type RecordedRequest, serveEngine } from '../engine-servers/engine-server.ts';
import { field, items, joinPrompt, textOf } from '../engine-servers/json.ts';
import { chooseEngine, composeDraft } from './compose-draft.ts';
import { clickToolbar, extensionPage } from './extension-pages.ts';
import { EXTENSION_ID, EXTENSION_UUID } from './firefox-profile.ts';
import { closePopup, closeSidebar, consoleProblems } from './in-chrome.ts';
import { type Session, startSession } from './session.ts';
import { setUpEngine } from './set-up-engine.ts';
import { byTestId } from './surface.ts';
import { until } from './until.ts';

const KEY = 'sk-firefox-3f7a91';

let session: Session;
let openai: EngineServer;
let ollama: EngineServer;

beforeAll(async () => {
  session = await startSession();
  openai = await serveEngine('openai', { key: KEY });
  ollama = await serveEngine('ollama');
});

afterEach(async () => {
  await session.firefox.inChrome(closePopup);
  await session.firefox.inChrome(closeSidebar);
});

afterAll(async () => {
  await session?.end();
  await openai?.close();
  await ollama?.close();
});

const written = ({ path, method }: RecordedRequest) => method === 'POST' && path === '/v1/chat/completions';
const writings = () => openai.requests.filter(written);
const promptOf = ({ body }: RecordedRequest) =>
  joinPrompt(items(field(body, 'messages')).map((message) => textOf(field(message, 'content'))));

const status = byTestId('writing-status');
const state = (wanted: string) => session.sidebar.text(`${status}[data-state="${wanted}"]`);

/** What stands in the parts an engine writes, in order. */
const shownTexts = () =>
  session.sidebar.evaluate(
    (editor) =>
      ['title', 'points', 'lead', 'sections'].flatMap((slot) =>
        [...document.querySelectorAll(`${editor} [data-slot="${slot}"]`)].map((block) => block.textContent),
      ),
    byTestId('editor'),
  );

/** A draft that OpenAI is writing, its reply held where `words` have come. */
async function composeHeldAfter(words: string, then: string = WHOLE_ANSWER): Promise<RecordedRequest> {
  const before = writings().length;
  const holdAfter = WHOLE_ANSWER.indexOf(words) + words.length;
  openai.behave([{ reply: WHOLE_ANSWER, holdAfter }, { reply: then }]);
  await session.open('/sample/article.html');
  await composeDraft(session, { engine: 'openai', depth: 'summary' });
  await openai.held();
  const request = writings()[before];
  if (request === undefined) throw new Error('Nothing was asked for');
  return request;
}

/** Of the last two of the article's sections. */
const BLOCKS_LEFT = 6;

/** Until all before the last two sections is stored as written: what is shown is stored a moment later. */
const untilHalfStored = () =>
  session.sidebar.until(
    'the first half stored',
    (name, left) =>
      new Promise<boolean>((done, failed) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const draft = new URLSearchParams(location.search).get('draft') ?? '';
          const reading = opening.result.transaction('jobs').objectStore('jobs').get(draft);
          reading.onsuccess = () => {
            opening.result.close();
            const { wanted } = reading.result ?? {};
            done(wanted?.lead === false && wanted.blocks.length === left);
          };
        };
      }),
    DATABASE_NAME,
    BLOCKS_LEFT,
  );

/** From the article's popup, as a writer goes back to a draft. */
async function reopenDraft(): Promise<void> {
  await clickToolbar(session);
  await session.popup.click(byTestId('open-existing'));
  await session.sidebar.text(byTestId('editor'));
}

test('a service is set up in the settings: one click asks for its address, stores the key and tests the connection', async () => {
  expect(
    await setUpEngine(session, { id: 'openai', address: `${openai.origin}/v1`, key: KEY, model: 'gpt-4.1-mini' }),
  ).toBe('works');
  expect(await session.tab.text(byTestId('engine-result-openai'))).toMatch(/OpenAI.*秒/);
  expect(await session.tab.text(byTestId('engine-card-openai'))).toContain(KEY.slice(-4));
});

test('the key lies where no script in a page can read it', async () => {
  await session.open(extensionPage('sidepanel'));
  const stored = await session.tab.evaluate(async () => {
    const { storage } = (globalThis as unknown as { browser: { storage: Record<string, { get(): Promise<object> }> } })
      .browser;
    return JSON.stringify([await storage.local?.get(), await storage.sync?.get(), await storage.session?.get()]);
  });
  expect(stored).not.toContain(KEY);
  const kept = await session.tab.evaluate(
    () =>
      new Promise<unknown>((done, failed) => {
        const opening = indexedDB.open('yakuho-keys');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('keys').objectStore('keys').getAll();
          reading.onsuccess = () => done(reading.result);
        };
      }),
  );
  expect(kept).toEqual([KEY]);
  await session.open('/sample/article.html');
  expect(await session.tab.evaluate(() => indexedDB.databases())).toEqual([]);
});

test('the draft streams into the sidebar while the service writes, and is whole at the end', async () => {
  const request = await composeHeldAfter('共同の防潮堤を造る');
  expect(request.headers.authorization).toBe(`Bearer ${KEY}`);
  await session.sidebar.text(`${byTestId('editor')} [data-slot="lead"]`);
  expect(await state('running')).toMatch(/OpenAI/);
  await expect.poll(async () => (await shownTexts()).slice(0, 3)).toEqual(ANSWERED_TEXTS.slice(0, 3));
  openai.release();
  expect(await state('done')).toMatch(/[ぁ-ん]/);
  await expect.poll(shownTexts).toEqual(ANSWERED_TEXTS);
});

test('stopping keeps what is finished, and going on asks only for what is missing', async () => {
  const rest = JSON.stringify({ sections: SECTIONS.slice(2) });
  const request = await composeHeldAfter('何が造られるのか', rest);
  await session.sidebar.click(byTestId('writing-stop'));
  await request.ended;
  expect(request.aborted).toBe(true);
  await state('stopped');
  await session.sidebar.click(byTestId('writing-resume'));
  await state('done');
  await expect.poll(shownTexts).toEqual(ANSWERED_TEXTS);
  const again = promptOf(writings().at(-1) as RecordedRequest);
  expect(again).toContain('six steel gates');
  expect(again).not.toContain('Nobody wanted to be the last one');
  expect(again).not.toContain('"title"');
});

test('a sidebar closed in mid-stream ends the request; opened again it has what was finished, and offers to go on', async () => {
  const rest = JSON.stringify({ sections: SECTIONS.slice(2) });
  const request = await composeHeldAfter('何が造られるのか', rest);
  await untilHalfStored();
  await session.firefox.inChrome(closeSidebar);
  await request.ended;
  expect(request.aborted).toBe(true);

  await reopenDraft();
  const said = await state('lost');
  expect(said).toMatch(/題名\s*済/);
  expect(said).toContain('続きを書く');
  await expect.poll(async () => (await shownTexts()).slice(0, 7)).toEqual(ANSWERED_TEXTS.slice(0, 7));
  await expect.poll(() => session.sidebar.text(byTestId('writing-progress'))).toContain('2/4');
  await session.sidebar.click(byTestId('writing-resume'));
  await state('done');
  await expect.poll(shownTexts).toEqual(ANSWERED_TEXTS);
});

test('a sidebar closed while the service still thinks does not ask it again by itself', async () => {
  const before = writings().length;
  openai.behave([{ reply: WHOLE_ANSWER, fault: 'hang' }, { reply: WHOLE_ANSWER }]);
  await session.open('/sample/article.html');
  await composeDraft(session, { engine: 'openai', depth: 'summary' });
  await state('running');
  await until('the service is asked', () => writings().length > before);
  await session.firefox.inChrome(closeSidebar);
  await writings()[before]?.ended;

  await reopenDraft();
  await state('lost');
  expect(writings()).toHaveLength(before + 1);
  await session.sidebar.click(byTestId('writing-resume'));
  await state('done');
  await expect.poll(shownTexts).toEqual(ANSWERED_TEXTS);
});

test('端末内AI says in place that this browser has none, and other ways stay at hand', async () => {
  await session.open('/sample/article.html');
  const desk = await composeDraft(session, { engine: 'extractive' });
  await desk.click(byTestId('toggle-writing'));
  await chooseEngine(desk, 'label[for$="-engine"]', byTestId('desk-engine'), 'on-device');
  expect(await desk.text(`${byTestId('readiness')}[data-state="cannot"]`)).toContain('端末内AIがありません');
  await expect
    .poll(() => desk.evaluateOn(byTestId('writing-start'), (button) => (button as HTMLButtonElement).disabled))
    .toBe(true);
  await chooseEngine(desk, 'label[for$="-engine"]', byTestId('desk-engine'), 'openai');
  await desk.text(`${byTestId('readiness')}[data-state="ready"]`);
});

test('the popup says so too, and sends nobody to settings that cannot help', async () => {
  await session.open('/sample/article.html');
  const popup = await clickToolbar(session);
  await popup.text(byTestId('clip-title'));
  await chooseEngine(popup, `label:has(${byTestId('engine')}) > span`, byTestId('engine'), 'on-device');
  expect(await popup.text(`${byTestId('engine-line')}[data-state="cannot"]`)).toContain('端末内AIがありません');
  expect(await popup.evaluate((button) => document.querySelector(button), byTestId('engine-settings'))).toBeNull();
});

test('an Ollama that refuses this extension is given the line that lets it in', async () => {
  expect(await setUpEngine(session, { id: 'ollama', address: `${ollama.origin}/v1`, model: 'qwen3:8b' })).toBe(
    'ollama-origin',
  );
  expect(await session.tab.text(byTestId('ollama-line'))).toBe('OLLAMA_ORIGINS="moz-extension://*"');
});

test('an Ollama that lets this extension in writes a draft', async () => {
  await ollama.close();
  ollama = await serveEngine('ollama', { allowedOrigins: ['moz-extension://*'] });
  expect(await setUpEngine(session, { id: 'ollama', address: `${ollama.origin}/v1`, model: 'qwen3:8b' })).toBe('works');
  ollama.behave({
    reply: '題名: 港湾4都市、共同の防潮堤で合意 [3]\n要点:\n- 4都市が合意した。 [3]\n- 総工費は12億ユーロ。 [4]\n',
  });
  await session.open('/sample/article.html');
  await composeDraft(session, { engine: 'ollama', depth: 'points' });
  await state('done');
  await expect
    .poll(async () => (await shownTexts()).slice(0, 3))
    .toEqual(['港湾4都市、共同の防潮堤で合意', '4都市が合意した。', '総工費は12億ユーロ。']);
});

test('nothing of this left a complaint on the console', async () => {
  expect(await session.firefox.inChrome(consoleProblems, EXTENSION_ID, EXTENSION_UUID)).toEqual([]);
});
