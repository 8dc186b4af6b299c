import 'fake-indexeddb/auto';
import { afterAll, expect, test } from 'vitest';
import { NOTHING_WANTED } from '../../utils/engines/job/wanted-parts.ts';
import type { WritingJob } from '../../utils/engines/job/writing-job.ts';
import { DEFAULT_STYLE } from '../../utils/post/writing-style.ts';
import { openDatabase } from '../../utils/store/database.ts';
import { loadDraft, savePost } from '../../utils/store/drafts.ts';
import { loadEngineSettings, saveEngineSettings } from '../../utils/store/engine-settings.ts';
import { chooseEngine, loadJob, saveJob } from '../../utils/store/jobs.ts';
import { storeNewClip } from '../../utils/store/new-clips.ts';
import { fulfilRequest, storeRequest } from '../../utils/store/requests.ts';
import { loadStyle, saveStyle } from '../../utils/store/styles.ts';
import { takeOver, undoTakeOver } from '../../utils/store/take-over.ts';
import { sampleRequest } from './sample-request.ts';

const database = openDatabase('jobs');
afterAll(() => database.delete());

const job = (draftId: string, updatedAt: number): WritingJob => ({
  draftId,
  engine: 'openai',
  status: 'running',
  problem: null,
  wanted: { ...NOTHING_WANTED, lead: true },
  written: {},
  updatedAt,
});

async function newDraft(id: string) {
  await storeRequest(database, sampleRequest(id));
  await fulfilRequest(database, id, { newId: () => crypto.randomUUID(), now: () => 1 });
  const draft = await loadDraft(database, id);
  if (draft === null) throw new Error('no draft');
  return draft;
}

test('what an engine is writing is stored with the post, or not at all', async () => {
  const draft = await newDraft('one');
  expect(await loadJob(database, 'one')).toBeNull();
  expect(await savePost(database, 'one', draft.post, draft.revision, 2, { job: job('one', 2) })).toMatchObject({
    ok: true,
  });
  expect(await loadJob(database, 'one')).toEqual(job('one', 2));

  const conflict = await savePost(database, 'one', draft.post, draft.revision, 3, { job: job('one', 3) });
  expect(conflict).toMatchObject({ ok: false, problem: { kind: 'conflict' } });
  expect(await loadJob(database, 'one')).toEqual(job('one', 2));
});

test('a post saved by the writer alone leaves the job as it is', async () => {
  const draft = await newDraft('two');
  await savePost(database, 'two', draft.post, draft.revision, 2, { job: job('two', 2) });
  await savePost(database, 'two', draft.post, draft.revision + 1, 3);
  expect(await loadJob(database, 'two')).toEqual(job('two', 2));
});

test('with a new original the job goes on in its blocks, undone in those before, and one of another original is never stored', async () => {
  const draft = await newDraft('four');
  const old = { ...job('four', 2), articleId: draft.summary.articleId, wanted: { ...NOTHING_WANTED, blocks: [0, 2] } };
  await savePost(database, 'four', draft.post, draft.revision, 2, { job: old });
  const added = { kind: 'paragraph' as const, content: [{ text: 'The mayors met on Monday in Hallmoor.' }] };
  const article = { ...draft.article, blocks: [added, ...draft.article.blocks] };
  await storeNewClip(database, { id: 'clip', draftId: 'four', article, trace: [], clippedAt: 3 });
  await takeOver(database, 'four');
  const now = { ...old, articleId: 'clip', status: 'stopped', wanted: { ...NOTHING_WANTED, blocks: [0, 1, 3] } };
  expect(await loadJob(database, 'four')).toEqual(now);

  await savePost(database, 'four', draft.post, draft.revision + 1, 4, { job: old });
  await saveJob(database, old);
  expect(await loadJob(database, 'four')).toEqual(now);

  await undoTakeOver(database, 'four');
  expect(await loadJob(database, 'four')).toEqual({ ...old, status: 'stopped' });
});

test('a draft remembers the template it was made from and the engine it goes on with', async () => {
  await newDraft('three');
  await chooseEngine(database, 'three', 'ollama');
  expect((await loadDraft(database, 'three'))?.summary).toMatchObject({ engine: 'ollama', templateId: 'news' });
});

test('styles and engines have their defaults until something is set, and keep what another page set', async () => {
  expect(await loadStyle(database, 'news')).toEqual(DEFAULT_STYLE);
  await saveStyle(database, 'news', { tone: 'polite' });
  await saveStyle(database, 'news', { points: 4 });
  expect(await loadStyle(database, 'news')).toEqual({ tone: 'polite', points: 4, instructions: '' });
  expect(await loadEngineSettings(database, 'openai')).toMatchObject({ id: 'openai', model: '', contextTokens: null });
  await saveEngineSettings(database, { id: 'openai', baseUrl: '', model: 'm', contextTokens: 8_000 });
  expect(await loadEngineSettings(database, 'openai')).toMatchObject({ model: 'm', contextTokens: 8_000 });
});
