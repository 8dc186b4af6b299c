import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { blockText } from '../../utils/post/block-text.ts';
import { movePart, removePart, typeText } from '../../utils/post/edit-template.ts';
import type { Template } from '../../utils/post/template.ts';
import { BUILT_IN_TEMPLATES } from '../../utils/post/templates.ts';
import { openDatabase } from '../../utils/store/database.ts';
import { loadDraft } from '../../utils/store/drafts.ts';
import { fulfilRequest, storeRequest } from '../../utils/store/requests.ts';
import {
  addTemplates,
  deleteTemplates,
  editTemplate,
  listTemplates,
  loadTemplate,
  restoreTemplates,
} from '../../utils/store/templates.ts';
import { sampleRequest } from './sample-request.ts';

const database = openDatabase('templates');
afterEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
});

const [NEWS] = BUILT_IN_TEMPLATES;
const MINE: Template = {
  id: 'mine',
  name: '港だより',
  parts: [
    { id: 'hello', kind: 'paragraph', text: '{{ article.site }}を読みました。' },
    { id: 'title', slot: 'title' },
    { id: 'source', slot: 'source', label: '元の記事: ' },
  ],
  sites: ['courier.example'],
  languages: ['en'],
};
const ids = async () => (await listTemplates(database)).map(({ id }) => id);

test('three templates are there from the start; the writer’s own come after them, oldest first', async () => {
  expect(await listTemplates(database)).toEqual(BUILT_IN_TEMPLATES);
  await addTemplates(database, [MINE, { ...MINE, id: 'second' }], 5);
  expect(await ids()).toEqual(['news', 'sections', 'brief', 'mine', 'second']);
  expect(await loadTemplate(database, 'mine')).toEqual(MINE);
});

test('a built-in template that is changed stays in its place, and can be set back, and that undone', async () => {
  await editTemplate(database, 'news', (template) => removePart(template, 'footer'), 1);
  expect((await loadTemplate(database, 'news')).parts).toHaveLength(NEWS.parts.length - 1);
  await deleteTemplates(database, ['news'], 2);
  expect(await loadTemplate(database, 'news')).toEqual(NEWS);
  await restoreTemplates(database, ['news']);
  expect((await loadTemplate(database, 'news')).parts).toHaveLength(NEWS.parts.length - 1);
  expect(await ids()).toEqual(['news', 'sections', 'brief']);
});

test('a template that was set back and is changed anew starts from the original', async () => {
  await editTemplate(database, 'news', (template) => removePart(template, 'footer'), 1);
  await deleteTemplates(database, ['news'], 2);
  await editTemplate(database, 'news', (template) => movePart(template, 'title', -1), 3);
  expect((await loadTemplate(database, 'news')).parts.map(({ id }) => id)).toContain('footer');
});

test('changes of two pages at once are both kept', async () => {
  await addTemplates(database, [MINE], 1);
  await Promise.all([
    editTemplate(database, 'mine', (template) => typeText(template, 'hello', 'おはようございます。', true), 2),
    editTemplate(database, 'mine', (template) => removePart(template, 'source'), 2),
  ]);
  expect((await loadTemplate(database, 'mine')).parts).toEqual([
    { id: 'hello', kind: 'paragraph', text: 'おはようございます。' },
    { id: 'title', slot: 'title' },
  ]);
});

test('a deleted template is back when that is undone, for a month', async () => {
  await addTemplates(database, [MINE], 1);
  await deleteTemplates(database, ['mine'], 2);
  expect(await ids()).not.toContain('mine');
  await editTemplate(database, 'mine', (template) => ({ ...template, name: '幽霊' }), 3);
  await restoreTemplates(database, ['mine']);
  expect(await loadTemplate(database, 'mine')).toEqual(MINE);
  await deleteTemplates(database, ['mine'], 4);
  await deleteTemplates(database, [], 4 + 31 * 24 * 60 * 60 * 1000);
  expect(await database.templates.count()).toBe(0);
});

async function composed(templateId: string) {
  await storeRequest(database, sampleRequest('draft', { templateId }));
  let count = 0;
  await fulfilRequest(database, 'draft', { newId: () => `b${++count}`, now: () => 7 });
  const draft = await loadDraft(database, 'draft');
  if (draft === null) throw new Error('no draft');
  return draft;
}

test('a post is composed by the writer’s own template, its texts filled with what the article says', async () => {
  await addTemplates(database, [MINE], 1);
  const { post, summary } = await composed('mine');
  expect(post.blocks.map(blockText)).toEqual([
    'The Harbour Courierを読みました。',
    'Port cities agree on shared flood barrier',
    expect.stringContaining('元の記事: The Harbour Courier'),
    'https://courier.example/flood',
  ]);
  expect(summary).toMatchObject({ templateId: 'mine', parts: ['title'] });
});

test('a text that cannot be read yet leaves the last one that could in the post', async () => {
  await addTemplates(database, [MINE], 1);
  await editTemplate(database, 'mine', (template) => typeText(template, 'hello', '{{ article.site', false), 2);
  expect(blockText((await composed('mine')).post.blocks[0] ?? { content: [] })).toBe(
    'The Harbour Courierを読みました。',
  );
});

test('a template that was deleted meanwhile is replaced by the first', async () => {
  await addTemplates(database, [MINE], 1);
  await deleteTemplates(database, ['mine'], 2);
  expect((await composed('mine')).summary.templateId).toBe('news');
});
