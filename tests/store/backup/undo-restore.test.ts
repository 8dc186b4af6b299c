import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { changeAnnouncement, loadAnnouncements } from '../../../utils/store/announcements.ts';
import type { RestoreMode } from '../../../utils/store/backup/compare-incoming.ts';
import { restoreBackup } from '../../../utils/store/backup/restore-backup.ts';
import { forgetOldRestore, undoableRestorings } from '../../../utils/store/backup/restorings.ts';
import { stageBackup } from '../../../utils/store/backup/stage-backup.ts';
import { undoRestore } from '../../../utils/store/backup/undo-restore.ts';
import { writeBackup } from '../../../utils/store/backup/write-backup.ts';
import { loadCardChoices, loadCardPhoto, saveCardChoices, saveCardPhoto } from '../../../utils/store/cards.ts';
import type { YakuhoDatabase } from '../../../utils/store/database.ts';
import { dismiss, loadDismissed } from '../../../utils/store/dismissals.ts';
import { keepPosting, setDone, setTags } from '../../../utils/store/draft-facts.ts';
import { listDrafts, listTrash, loadDraft, trashDraft } from '../../../utils/store/drafts.ts';
import { emptyTrash } from '../../../utils/store/empty-trash.ts';
import { loadScratch, saveScratch } from '../../../utils/store/scratch.ts';
import { loadStyle, saveStyle } from '../../../utils/store/styles.ts';
import { editTemplate, listTemplates } from '../../../utils/store/templates.ts';
import { keepVersion, listVersions } from '../../../utils/store/versions.ts';
import { addDraft, filledDatabase, newDatabase, settingsIn } from './filled-database.ts';
import { retitle } from './retitle.ts';

const NOW = 50_000;
const POSTING = { id: 'posting-2', place: 'ameba', at: 60_000, url: 'https://ameba.example/2' } as const;
const PHOTO = 'data:image/jpeg;base64,/9j/4AAQSkZJRgAB';
const announced = (text: string) => ({
  thread: false,
  link: 'last' as const,
  parts: [text],
  made: [text],
  before: null,
});

async function restore(
  database: YakuhoDatabase,
  file: Blob,
  {
    mode = 'replace',
    settings = settingsIn(new Map()),
  }: { mode?: RestoreMode; settings?: ReturnType<typeof settingsIn> } = {},
) {
  expect(await stageBackup(database, file)).toMatchObject({ ok: true });
  return restoreBackup(database, { mode, settings, now: NOW });
}

const backup = (database: YakuhoDatabase, settings = settingsIn(new Map())) =>
  writeBackup(database, { settings, now: NOW, app: '0.0.0' });

let ids = 0;
const undo = (database: YakuhoDatabase, settings = settingsIn(new Map())) =>
  undoRestore(database, { settings, newId: () => `new-${++ids}` });

const undoneBut = (kept: number, copied: number) => ({ ok: true, value: { kept, copied } });

/** What a writer does to a draft without touching its text. */
const CHANGES: [
  string,
  (database: YakuhoDatabase, id: string) => Promise<unknown>,
  (database: YakuhoDatabase, id: string) => Promise<unknown>,
][] = [
  [
    'the words of its card',
    (database, id) => saveCardChoices(database, id, { title: 'カードの題名' }),
    async (database, id) => (await loadCardChoices(database, id)).title === 'カードの題名',
  ],
  [
    'a picture for its card',
    (database, id) => saveCardPhoto(database, id, 'outlet', PHOTO),
    async (database, id) => (await loadCardPhoto(database, id, 'outlet')) === PHOTO,
  ],
  [
    'a tag',
    (database, id) => setTags(database, id, ['港湾']),
    async (database, id) => (await database.drafts.get(id))?.tags?.includes('港湾'),
  ],
  [
    'where it went out',
    (database, id) => keepPosting(database, id, POSTING),
    async (database, id) => (await database.drafts.get(id))?.postings?.some((posting) => posting.id === POSTING.id),
  ],
  [
    '完成',
    (database, id) => setDone(database, id, true),
    async (database, id) => (await database.drafts.get(id))?.done,
  ],
  [
    'an announcement',
    (database, id) =>
      changeAnnouncement(database, { draftId: id, id: 'threads', now: NOW + 1 }, () => announced('お知らせ')),
    async (database, id) => (await loadAnnouncements(database, id)).services.threads?.parts[0] === 'お知らせ',
  ],
  [
    'a finding waved off',
    (database, id) => dismiss(database, id, ['another finding'], true),
    async (database, id) => (await loadDismissed(database, id)).includes('another finding'),
  ],
  [
    'a reply being pasted',
    (database, id) => saveScratch(database, `relay:${id}`, '題名: 貼り付け中'),
    async (database, id) => (await loadScratch(database, `relay:${id}`)) === '題名: 貼り付け中',
  ],
];

describe('what the writer did to a restored draft since', () => {
  it.each(CHANGES)('%s: a draft that came with the backup stays whole', async (_, change, isKept) => {
    const database = newDatabase();
    const other = newDatabase();
    await addDraft(other, 'draft-n', 1_000);
    await restore(database, await backup(other));
    await change(database, 'draft-n');
    expect(await undo(database)).toEqual(undoneBut(1, 0));
    expect(await loadDraft(database, 'draft-n')).not.toBeNull();
    expect(await isKept(database, 'draft-n')).toBe(true);
  });

  it.each(CHANGES)(
    '%s: a draft that was there stays as it is, and as it was comes back beside it',
    async (_, change, isKept) => {
      const database = await filledDatabase();
      const file = await backup(database);
      await retitle(database, 'draft-b', 'before restoring', 9_000);
      await setTags(database, 'draft-b', ['復元前']);
      await database.jobs.delete('draft-b');
      await restore(database, file);
      await change(database, 'draft-b');
      expect(await undo(database)).toEqual(undoneBut(1, 1));
      expect(await isKept(database, 'draft-b')).toBe(true);
      const [copy] = (await listDrafts(database)).filter(({ title }) => title === 'before restoring');
      expect(copy).toMatchObject({ tags: ['復元前'] });
      expect(copy?.id).not.toBe('draft-b');
      expect(await loadDraft(database, copy?.id ?? '')).not.toBeNull();
    },
  );

  it('its text: a draft that came with the backup stays, with its versions and announcements', async () => {
    const database = newDatabase();
    await restore(database, await backup(await filledDatabase()));
    await retitle(database, 'draft-a', 'after restoring', NOW + 1);
    expect(await undo(database)).toEqual(undoneBut(1, 0));
    expect((await listDrafts(database)).map(({ title }) => title)).toEqual(['after restoring']);
    expect(await listVersions(database, 'draft-a')).toHaveLength(1);
    expect((await loadAnnouncements(database, 'draft-a')).services.x).toBeDefined();
    expect(await loadCardPhoto(database, 'draft-a', 'own')).not.toBeNull();
    expect(await loadDismissed(database, 'draft-a')).toEqual(['a finding waved off']);
  });

  it('its text: all that stood beside the text before comes back beside it, with it', async () => {
    const database = await filledDatabase();
    const file = await backup(database);
    await retitle(database, 'draft-a', 'before restoring', 9_000);
    await saveCardChoices(database, 'draft-a', { title: '復元前のカード' });
    await changeAnnouncement(database, { draftId: 'draft-a', id: 'x', now: 9_000 }, () => announced('復元前の告知'));
    await dismiss(database, 'draft-a', ['waved off before'], true);
    await saveScratch(database, 'relay:draft-a', '復元前の返事');
    const post = { blocks: [] };
    await keepVersion(database, { id: 'version-2', draftId: 'draft-a', at: 9_000, reason: 'copy', post });
    await restore(database, file);
    await retitle(database, 'draft-a', 'after restoring', NOW + 1);
    expect(await undo(database)).toEqual(undoneBut(1, 1));
    const id = (await listDrafts(database)).find(({ title }) => title === 'before restoring')?.id ?? '';
    expect((await loadCardChoices(database, id)).title).toBe('復元前のカード');
    expect((await loadAnnouncements(database, id)).services.x?.parts).toEqual(['復元前の告知']);
    expect(await loadDismissed(database, id)).toContain('waved off before');
    expect(await loadScratch(database, `relay:${id}`)).toBe('復元前の返事');
    expect((await listVersions(database, id)).map((version) => version.post)).toEqual([post]);
    expect((await loadAnnouncements(database, 'draft-a')).services.x?.parts).toEqual(['書き直した告知']);
    expect(await loadDismissed(database, 'draft-a')).toEqual(['a finding waved off']);
  });

  it('a text over the one the restoring left as it was: it comes back as it was then', async () => {
    const database = await filledDatabase();
    const file = await backup(database);
    await setTags(database, 'draft-a', ['復元前']);
    await restore(database, file);
    await retitle(database, 'draft-a', 'after restoring', NOW + 1);
    const before = (await loadDraft(await filledDatabase(), 'draft-a'))?.summary.title ?? '';
    expect(await undo(database)).toEqual(undoneBut(1, 1));
    const copy = (await listDrafts(database)).find(({ tags }) => tags?.[0] === '復元前');
    expect(copy?.title).toBe(before);
  });

  it('nothing: looking at it, copying it, and what stood beside it all along hold up no undoing', async () => {
    const database = newDatabase();
    await saveScratch(database, 'relay:draft-a', '前からある');
    await restore(database, await backup(await filledDatabase()), { mode: 'merge' });
    const { post } = (await loadDraft(database, 'draft-a')) ?? {};
    if (post === undefined) throw new Error('no draft-a');
    await keepVersion(database, { id: 'version-3', draftId: 'draft-a', at: NOW + 1, reason: 'copy', post });
    expect(await undo(database)).toEqual(undoneBut(0, 0));
    expect(await listDrafts(database)).toEqual([]);
    expect(await database.versions.count()).toBe(0);
    expect(await loadScratch(database, 'relay:draft-a')).toBe('前からある');
  });

  it('put it in the trash: there it stays', async () => {
    const database = newDatabase();
    await restore(database, await backup(await filledDatabase()));
    await trashDraft(database, 'draft-a', NOW + 1);
    expect(await undo(database)).toEqual(undoneBut(1, 0));
    expect((await listTrash(database)).map(({ id }) => id)).toEqual(['draft-a']);
  });

  it('deleted it for good: as it was before restoring it comes back', async () => {
    const database = await filledDatabase();
    const file = await backup(database);
    await retitle(database, 'draft-a', 'before restoring', 9_000);
    await changeAnnouncement(database, { draftId: 'draft-a', id: 'x', now: 9_000 }, () => announced('復元前の告知'));
    await setTags(database, 'draft-b', ['復元前']);
    await restore(database, file);
    for (const id of ['draft-a', 'draft-b']) await trashDraft(database, id, NOW + 1);
    await emptyTrash(database, NOW + 2);
    expect(await undo(database)).toEqual(undoneBut(0, 0));
    expect((await loadDraft(database, 'draft-a'))?.summary.title).toBe('before restoring');
    expect((await loadDraft(database, 'draft-b'))?.summary.tags).toEqual(['復元前']);
    expect((await loadAnnouncements(database, 'draft-a')).services.x?.parts).toEqual(['復元前の告知']);
  });
});

describe('what the writer changed of all else since', () => {
  it('stays, is counted once each, and goes on where it was', async () => {
    const database = newDatabase();
    const settings = settingsIn(new Map());
    await restore(database, await backup(await filledDatabase(), settingsIn(new Map([['lastTarget', 'note']]))), {
      settings,
    });
    await database.glossary.update('name-1', { japanese: 'ハルムーア' });
    await editTemplate(database, 'mine', (template) => ({ ...template, name: '長い紹介' }), NOW + 1);
    await database.ownTargets.update('own:club', { name: '新しい会報' });
    await database.siteRules.update('rule-1', { article: '.text' });
    await settings.write('lastTarget', 'ameba');
    expect(await undo(database, settings)).toEqual(undoneBut(5, 0));
    expect(await database.glossary.get('name-1')).toMatchObject({ japanese: 'ハルムーア' });
    expect((await listTemplates(database)).map(({ name }) => name)).toContain('長い紹介');
    expect(await database.ownTargets.get('own:club')).toMatchObject({ name: '新しい会報' });
    expect(await database.siteRules.get('rule-1')).toMatchObject({ article: '.text' });
    expect(await settings.read()).toEqual(new Map([['lastTarget', 'ameba']]));
    expect(await database.styles.count()).toBe(0);
  });

  it('keeps the template that instructions were written for', async () => {
    const database = newDatabase();
    await restore(database, await backup(await filledDatabase()));
    await saveStyle(database, 'mine', { instructions: 'です・ます調で。' });
    expect(await undo(database)).toEqual(undoneBut(1, 0));
    expect((await listTemplates(database)).map(({ id }) => id)).toContain('mine');
    expect((await loadStyle(database, 'mine')).instructions).toBe('です・ます調で。');
  });
});

describe('a record of a restoring', () => {
  it('that an older version wrote is never offered, undone by half or thrown at, and is let go', async () => {
    const database = await filledDatabase();
    const post = await database.posts.get('draft-a');
    await database.undoing.bulkAdd([
      { table: 'posts', key: 'draft-a', before: { ...post, revision: 1 }, after: { revision: post?.revision } },
      { table: 'dismissals', key: 'draft-a', before: null, after: {} },
    ]);
    await database.table('backups').put({ key: 'restored', at: NOW });
    expect(await undoableRestorings(database, NOW + 1)).toEqual([]);
    expect(await undo(database)).toEqual({ ok: false, problem: { kind: 'gone' } });
    expect(await loadDismissed(database, 'draft-a')).toEqual(['a finding waved off']);
    expect(await database.posts.get('draft-a')).toEqual(post);
    await forgetOldRestore(database, NOW + 1);
    expect(await database.undoing.count()).toBe(0);
  });

  it('is used once: a second window hears that it is gone', async () => {
    const database = newDatabase();
    await restore(database, await backup(await filledDatabase()));
    expect(await undo(database)).toEqual(undoneBut(0, 0));
    expect(await undo(database)).toEqual({ ok: false, problem: { kind: 'gone' } });
  });
});
