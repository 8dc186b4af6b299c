import { resolve } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { clickAt, readAt, selectAt, typeAt } from '../../../scripts/drive/at-place.ts';
import { composeDraft } from '../../../scripts/drive/compose.ts';
import { openExtensionTab } from '../../../scripts/drive/extension-pages.ts';
import { clickInText, moveInText } from '../../../scripts/drive/in-text.ts';
import { pasteReply } from '../../../scripts/drive/paste-reply.ts';
import { type EngineToSetUp, setUpEngine } from '../../../scripts/drive/set-up-engine.ts';
import { byTestId, click, selector } from '../../../scripts/drive/test-id.ts';
import type { EngineId } from '../../../utils/post/engine-id.ts';
import { type EngineServer, serveEngine } from '../engine-servers/engine-server.ts';
import type { Session } from './session.ts';

/** One name of the glossary and a damaged row. */
const SAMPLE_BACKUP = resolve(import.meta.dirname, '../../fixtures/backup.jsonl');

/** Pages that show each view of desk and settings, by its name. */
export const VIEWS = {
  'the list of drafts': openList,
  'the list, searched and with its filters': async (stage) => {
    const page = await openList(stage);
    await click(page, 'toggle-filters');
    await typeAt(page, selector('search'), 'barr');
    await page.waitForSelector(`${selector('list-results')}[data-query="barr"] mark`);
    return page;
  },
  'the record of postings': async (stage) => {
    const page = await openList(stage);
    await click(page, 'show-record');
    await byTestId(page, 'record-empty');
    return page;
  },
  'a posting being recorded': async ({ openDraft }) => {
    const page = await openDraft('extractive');
    await clickAt(page, `${selector('draft-facts')} summary`);
    await click(page, 'posting-add');
    await byTestId(page, 'posting-place');
    return page;
  },
  'a draft': ({ openDraft }) => openDraft('extractive'),
  'a draft beside its original': async ({ openDraft }) => {
    const page = await openDraft('extractive');
    // A wide tab may open with it.
    if (!(await page.$(selector('original-pane')))) await click(page, 'toggle-original');
    await byTestId(page, 'original-pane');
    return page;
  },
  'a chosen sentence of the original': async ({ openDraft }) => {
    const page = await openDraft('extractive');
    if (!(await page.$(selector('original-pane')))) await click(page, 'toggle-original');
    await click(page, 'original-sentence');
    await byTestId(page, 'sentence-actions');
    return page;
  },
  'what the keyboard can do': async ({ openDraft }) => {
    const page = await openDraft('extractive');
    await click(page, 'show-shortcuts');
    await byTestId(page, 'shortcuts');
    return page;
  },
  'the preview of a draft with losses': async ({ openDraft }) => {
    const page = await openDraft('extractive');
    await click(page, 'preview');
    await byTestId(page, 'preview-target');
    await selectAt(page, selector('preview-target'), 'ameba');
    await byTestId(page, 'cut-title');
    return page;
  },
  'a destination of the writer’s own with a limit that cannot be read': async ({ session }) => {
    const page = await openExtensionTab(session.chromium, 'options');
    await click(page, 'own-target-add');
    await typeAt(page, selector('own-target-limit-title'), '百字');
    await byTestId(page, 'own-target-name-problem');
    return page;
  },
  'earlier versions of a draft': async ({ openDraft }) => {
    const page = await openDraft('extractive');
    await click(page, 'copy');
    await clickInText(page, `[data-slot="lead"]`);
    await page.keyboard.type('あとの文。');
    await click(page, 'save-state');
    await byTestId(page, 'version-changes');
    return page;
  },
  'a title card, with its photo still to be cleared': async ({ openDraft }) => {
    const page = await openDraft('extractive');
    await click(page, 'card-open');
    await page.waitForSelector(`${selector('card-dialog')}[data-ready="true"]`);
    await click(page, 'card-photo-outlet');
    await click(page, 'card-photo-fetch');
    await byTestId(page, 'card-photo-cleared');
    return page;
  },
  'the form to rewrite a block': async ({ openDraft }) => {
    const page = await openDraft('extractive');
    await clickInText(page, `[data-slot="lead"]`);
    await click(page, 'tool-rewrite');
    await byTestId(page, 'rewrite-form');
    return page;
  },
  'find and replace, with places found': async ({ openDraft }) => {
    const page = await openDraft('extractive');
    await click(page, 'tool-find');
    await typeAt(page, selector('find-words'), '自分');
    await page.waitForSelector('.found');
    return page;
  },
  'a picture in the text and the form that changes it': async ({ openDraft }) => {
    const page = await openDraft('extractive');
    await clickInText(page, `[data-slot="lead"]`);
    await click(page, 'tool-image');
    await typeAt(page, selector('image-src'), 'https://photos.example/harbour.jpg');
    await click(page, 'image-set');
    await page.waitForSelector('[data-frame]');
    await click(page, 'tool-image');
    await byTestId(page, 'image-remove');
    return page;
  },
  'the menu of a slash': async ({ openDraft }) => {
    const page = await openDraft('extractive');
    await clickInText(page, `[data-slot="lead"]`, { count: 3 });
    await moveInText(page, 'ArrowRight');
    await page.keyboard.press('Enter');
    await page.keyboard.type('/');
    await byTestId(page, 'slash-menu');
    return page;
  },
  コピペAI: async ({ openDraft }) => {
    const page = await openDraft('relay');
    await byTestId(page, 'relay-reply');
    return page;
  },
  'a reply that lacks something, before it goes in': async ({ openDraft }) => {
    const page = await openDraft('relay');
    await click(page, 'relay-apply');
    await byTestId(page, 'relay-missing');
    return page;
  },
  'an engine that is ready': ({ openPanel }) => openPanel('openai', 'ready'),
  'an engine that needs a key': ({ openPanel }) => openPanel('anthropic', 'cannot'),
  'an Ollama that lets nobody in': async ({ openPanel }) => {
    const page = await openPanel('ollama', 'cannot');
    await byTestId(page, 'ollama-line');
    return page;
  },
  'a built-in model that is to be downloaded, or cannot be': ({ openPanel }) =>
    openPanel('on-device', 'needs-download', 'cannot'),
  'the question before the writer’s own words go': async ({ openPanel }) => {
    const page = await openPanel('openai', 'ready');
    await click(page, 'writing-start');
    await byTestId(page, 'overwrite-question');
    return page;
  },
  'a writing that broke off': async ({ openDraft }) => {
    const page = await openDraft('openai');
    await byTestId(page, 'writing-resume');
    return page;
  },
  'the settings with every engine and names of the glossary': async ({ session }) => {
    const page = await openExtensionTab(session.chromium, 'options');
    await byTestId(page, 'engine-card-openai');
    await page.$$eval('details', (all) => all.map((details) => details.setAttribute('open', '')));
    await click(page, 'engine-test-ollama');
    await page.waitForSelector(`${selector('engine-result-ollama')}[data-state="ollama-origin"]`);
    await byTestId(page, 'glossary-source');
    return page;
  },
  'a template with a text that cannot be read, its sites misspelt': async ({ session }) => {
    const page = await openExtensionTab(session.chromium, 'options');
    await click(page, 'part-add');
    await typeAt(page, selector('part-text'), '<b>{{ article');
    await byTestId(page, 'part-problem');
    await typeAt(page, selector('template-sites'), 'news');
    await byTestId(page, 'template-sites-problem');
    await readAt(page, selector('text-help'), (help) => help.setAttribute('open', ''));
    return page;
  },
  'the settings before a backup is restored': async ({ session }) => {
    const page = await openExtensionTab(session.chromium, 'options');
    await byTestId(page, 'restore');
    const input = (await page.waitForSelector(selector('restore-file'))) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(SAMPLE_BACKUP);
    await byTestId(page, 'restore-preview');
    return page;
  },
  'the list with its reminder of a backup': async ({ open }) => {
    const page = await open('');
    await page.evaluateOnNewDocument(() => {
      const now = Date.now;
      Date.now = () => now() + 40 * 24 * 60 * 60 * 1000;
    });
    await page.reload();
    await page.waitForSelector(`${selector('editor')}, ${selector('draft-list')}`);
    if (await page.$(selector('editor'))) await click(page, 'desk-back');
    await byTestId(page, 'backup-reminder');
    return page;
  },
} satisfies Record<string, (stage: ViewStage) => Promise<Page>>;

export interface ViewStage {
  session: Session;
  /** The desk in a tab; the search part of its address says which draft. */
  open(search: string): Promise<Page>;
  /** The draft made with that engine. */
  openDraft(engine: EngineId): Promise<Page>;
  /** The extractive draft with the writing panel set to that engine, once it is in one of these states. */
  openPanel(engine: EngineId, ...states: string[]): Promise<Page>;
  end(): Promise<void>;
}

async function openList({ open }: ViewStage): Promise<Page> {
  const page = await open('');
  // A desk opened right after composing shows the new draft; while that is being opened, its bar is still to change.
  await page.waitForSelector(`${selector('editor')}, ${selector('draft-list')}`);
  if (await page.$(selector('editor'))) await click(page, 'desk-back');
  await byTestId(page, 'draft-list');
  return page;
}

/** Drafts and engines in all the states that the views show. */
export async function setViewStage(session: Session, reply: string): Promise<ViewStage> {
  const { chromium } = session;
  const servers: EngineServer[] = [];
  const setUp = async (engine: EngineToSetUp) => {
    const { page } = await setUpEngine(chromium, engine);
    await page.close();
  };
  const serve = async (id: 'openai' | 'ollama') => {
    const server = await serveEngine(id);
    servers.push(server);
    await setUp({ id, address: `${server.origin}/v1`, key: 'sk-views', model: 'gpt-4.1-mini' });
    return server;
  };
  const openai = await serve('openai');
  openai.behave({ reply, fault: 'cut' });
  await serve('ollama');

  const drafts = new Map<EngineId, string>();
  for (const engine of ['openai', 'relay', 'extractive'] as const) {
    const article = await session.open('/sample/article.html');
    const desk = await composeDraft(chromium, article, { engine });
    drafts.set(engine, await desk.evaluate(() => location.search));
    if (engine === 'openai') await desk.waitForSelector(`${selector('writing-status')}[data-state="failed"]`);
    if (engine === 'relay') await pasteReply(chromium.browser, desk, reply);
    if (engine === 'extractive') {
      await clickInText(desk, `[data-slot="lead"]`);
      await desk.keyboard.type('自分で書いた文。');
    }
    await desk.waitForSelector(`${selector('save-state')}[data-state="saved"]`);
    await article.close();
  }
  await addName(session);

  const open = (search: string) => openExtensionTab(chromium, 'sidepanel', search);
  const openDraft = async (engine: EngineId) => {
    const page = await open(drafts.get(engine) ?? '');
    await byTestId(page, 'editor');
    return page;
  };
  return {
    session,
    open,
    openDraft,
    async openPanel(engine, ...states) {
      const page = await openDraft('extractive');
      await click(page, 'toggle-writing');
      // What is said of another way with the same state is not taken for what is said of this one.
      await selectAt(page, selector('desk-engine'), 'relay');
      await byTestId(page, 'relay-panel');
      await selectAt(page, selector('desk-engine'), engine);
      await page.waitForSelector(states.map((state) => `${selector('readiness')}[data-state="${state}"]`).join());
      return page;
    },
    async end() {
      for (const server of servers) await server.close();
    },
  };
}

/** The page stays open: what was typed last may still be on its way into the store. */
async function addName({ chromium }: Session): Promise<void> {
  const options = await openExtensionTab(chromium, 'options');
  await click(options, 'glossary-add');
  await typeAt(options, selector('glossary-source'), 'Hallmoor');
  await typeAt(options, selector('glossary-japanese'), 'ハルモア');
}
