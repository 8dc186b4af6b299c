import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CARD_LOOK, NO_CARD_CHOICES } from '../../../utils/post/card.ts';
import { BACKED_UP, LEFT_OUT } from '../../../utils/store/backup/backed-up-tables.ts';
import { type RestoreMode, relationOf, takes } from '../../../utils/store/backup/compare-incoming.ts';
import { planRestore } from '../../../utils/store/backup/plan-restore.ts';
import { restoreBackup } from '../../../utils/store/backup/restore-backup.ts';
import { forgetOldRestore, undoableRestorings } from '../../../utils/store/backup/restorings.ts';
import { stageBackup } from '../../../utils/store/backup/stage-backup.ts';
import { undoRestore } from '../../../utils/store/backup/undo-restore.ts';
import { writeBackup } from '../../../utils/store/backup/write-backup.ts';
import { loadCardLook } from '../../../utils/store/card-looks.ts';
import { loadCardChoices } from '../../../utils/store/cards.ts';
import type { YakuhoDatabase } from '../../../utils/store/database.ts';
import { copyDraft, listDrafts, loadDraft, savePost } from '../../../utils/store/drafts.ts';
import { loadProfile } from '../../../utils/store/profiles.ts';
import { addDraft, filledDatabase, newDatabase, settingsIn } from './filled-database.ts';
import { retitle } from './retitle.ts';

const NOW = 50_000;
const write = (database: YakuhoDatabase, settings = settingsIn(new Map())) =>
  writeBackup(database, { settings, now: NOW, app: '0.0.0' });
const unpacked = async (file: Blob) => new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text();

async function restore(database: YakuhoDatabase, file: Blob, mode: RestoreMode, settings = settingsIn(new Map())) {
  expect(await stageBackup(database, file)).toMatchObject({ ok: true });
  return restoreBackup(database, { mode, settings, now: NOW });
}

let ids = 0;
const undo = (database: YakuhoDatabase, settings = settingsIn(new Map())) =>
  undoRestore(database, { settings, newId: () => `new-${++ids}` });

async function contents(database: YakuhoDatabase): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const table of Object.keys(BACKED_UP)) all[table] = await database.table(table).toArray();
  return all;
}

const titles = async (database: YakuhoDatabase) => (await listDrafts(database)).map(({ title }) => title).sort();

describe('a backup', () => {
  it('has every table of the database, or a reason why not', async () => {
    const database = newDatabase();
    await database.open();
    const said = [...Object.keys(BACKED_UP), ...Object.keys(LEFT_OUT)].sort();
    expect(said).toEqual(database.tables.map(({ name }) => name).sort());
  });

  it('gives an empty database all that was in it, but for secrets and what went wrong long ago', async () => {
    const database = await filledDatabase();
    for (const [table, rows] of Object.entries(await contents(database)))
      expect([table, rows.length]).not.toEqual([table, 0]);
    const kept = new Map<string, unknown>([['lastTarget', 'note']]);
    const file = await write(database, settingsIn(kept));
    const other = newDatabase();
    const there = new Map<string, unknown>();
    expect(await restore(other, file, 'replace', settingsIn(there))).toEqual({ added: 16, changed: 0, removed: 0 });
    const before = await contents(database);
    expect(await contents(other)).toEqual({
      ...before,
      engines: [{ id: 'openai', baseUrl: 'https://api.example/v1', model: 'm', contextTokens: null }],
      jobs: [{ ...(await database.jobs.get('draft-b')), status: 'stopped', problem: null }],
    });
    expect(there).toEqual(kept);
    expect(await unpacked(file)).not.toMatch(/geheim|pass@/);
  });

  it('says on its first and last line what it is and how much it holds', async () => {
    const lines = (await unpacked(await write(await filledDatabase()))).trimEnd().split('\n');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ format: 'yakuho-backup', version: 1, createdAt: NOW });
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ end: true, counts: { drafts: 2, posts: 2, articles: 2 } });
    expect(lines).toHaveLength(2 + 21);
  });
});

describe('a file', () => {
  const refused = async (file: Blob) => {
    const database = newDatabase();
    const staged = await stageBackup(database, file);
    expect(await database.incoming.count()).toBe(0);
    return staged.ok ? null : staged.problem.kind;
  };
  const text = async () => unpacked(await write(await filledDatabase()));

  it('that was unpacked is read all the same', async () => {
    expect(await stageBackup(newDatabase(), new Blob([await text()]))).toEqual({
      ok: true,
      value: { createdAt: NOW, unreadable: 0 },
    });
  });

  it('that was cut anywhere is refused', async () => {
    const file = await write(await filledDatabase());
    for (const part of [0.01, 0.3, 0.5, 0.9, 0.999]) expect(await refused(file.slice(0, file.size * part))).toBe('cut');
    const lines = (await text()).trimEnd().split('\n');
    expect(await refused(new Blob([lines.slice(0, -1).join('\n')]))).toBe('cut');
    expect(await refused(new Blob([lines.toSpliced(3, 1).join('\n')]))).toBe('cut');
    expect(await refused(new Blob([(await text()).slice(0, -20)]))).toBe('cut');
  });

  it('that was damaged in its middle is refused', async () => {
    const bytes = new Uint8Array(await (await write(await filledDatabase())).arrayBuffer());
    bytes.fill(7, bytes.length / 2, bytes.length / 2 + 20);
    expect(await refused(new Blob([bytes]))).toBe('cut');
  });

  it('of a later version is refused as such', async () => {
    const lines = (await text()).split('\n');
    lines[0] = JSON.stringify({ format: 'yakuho-backup', version: 2, sections: ['of', 'another', 'shape'] });
    expect(await refused(new Blob([lines.join('\n')]))).toBe('newer');
  });

  it('that is not ours is refused at its start', async () => {
    const endless = new Blob([new Uint8Array(3_000_000).fill(97)]);
    const packed = await new Response(endless.stream().pipeThrough(new CompressionStream('gzip'))).blob();
    const others = ['', '{"drafts":[]}', '<html>', '[1,2]', 'null\nnull', '\u{1F408}'.repeat(50_000)];
    for (const other of others)
      expect([other.slice(0, 9), await refused(new Blob([other]))]).toEqual([other.slice(0, 9), 'foreign']);
    expect(await refused(packed)).toBe('foreign');
    expect(await refused(new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe])]))).toBe('foreign');
  });

  it('can be given up while it is read, and leaves nothing behind', async () => {
    const stopping = new AbortController();
    const database = newDatabase();
    const staged = await stageBackup(database, await write(await filledDatabase()), {
      onBytes: () => stopping.abort(),
      signal: stopping.signal,
    });
    expect(staged).toEqual({ ok: false, problem: { kind: 'cancelled' } });
    expect(await database.incoming.count()).toBe(0);
  });

  it('with rows of the wrong shape is read without them, which are counted', async () => {
    const lines = (await text()).trimEnd().split('\n');
    const changed = lines.map((line) => {
      const { table, row } = JSON.parse(line);
      if (table === 'glossary') return JSON.stringify({ table, row: { ...row, japanese: 7 } });
      if (table === 'posts' && row.draftId === 'draft-a') {
        row.post.blocks[0].content = [{ text: 'x', href: 'javascript:alert(1)' }];
        return JSON.stringify({ table, row });
      }
      return line;
    });
    const database = newDatabase();
    // The name, the post, and the draft that has no post then.
    expect(await stageBackup(database, new Blob([changed.join('\n')]))).toMatchObject({
      ok: true,
      value: { unreadable: 3 },
    });
    await restoreBackup(database, { mode: 'replace', settings: settingsIn(new Map()), now: NOW });
    expect((await listDrafts(database)).map(({ id }) => id)).toEqual(['draft-b']);
    expect(await database.glossary.count()).toBe(0);
  });

  it('with damaged dismissals has its posts all the same: the findings are told again', async () => {
    const damaged = (await text()).replace('["a finding waved off"]', '{"not":"a list"}');
    const database = newDatabase();
    await restore(database, new Blob([damaged]), 'replace');
    expect(await database.posts.get('draft-a')).toBeDefined();
    expect(await database.dismissals.count()).toBe(0);
  });

  it('has what was waved off', async () => {
    const database = newDatabase();
    await restore(database, new Blob([await text()]), 'merge');
    expect(await database.dismissals.get('draft-a')).toMatchObject({ keys: ['a finding waved off'] });
  });

  it('with a damaged card look or choices has all but those: they are chosen anew', async () => {
    const damaged = (await text()).replace('"name":"山野便り"', '"name":7').replace('"size":"x"', '"size":"poster"');
    const database = newDatabase();
    await restore(database, new Blob([damaged]), 'replace');
    expect(await loadCardLook(database)).toEqual(DEFAULT_CARD_LOOK);
    expect(await loadCardChoices(database, 'draft-a')).toEqual(NO_CARD_CHOICES);
    expect((await loadProfile(database)).name).toBe('山野');
  });

  it('may have fields this version does not know: they are carried along', async () => {
    const lines = (await text()).split('\n');
    const changed = lines.map((line) => line.replace('"japanese":', '"reading":"はるもあ","japanese":'));
    const database = newDatabase();
    await restore(database, new Blob([changed.join('\n')]), 'merge');
    expect(await database.glossary.toArray()).toEqual([
      { id: 'name-1', source: 'Hallmoor', reading: 'はるもあ', japanese: 'ハルモア' },
    ]);
  });
});

describe('which of two is kept', () => {
  const changedAt = (row: Record<string, unknown>) => Number(row.at);
  it.each([
    ['new', null, { at: 1 }, true, true],
    ['same', { at: 1 }, { at: 1 }, false, false],
    ['newer-there', { at: 1 }, { at: 2 }, true, true],
    ['newer-here', { at: 2 }, { at: 1 }, false, true],
    ['differs', { at: 1, a: 1 }, { at: 1, a: 2 }, false, true],
  ] as const)('%s', (relation, here, there, merged, replaced) => {
    expect(relationOf({ changedAt }, here, there)).toBe(relation);
    expect([takes('merge', relation), takes('replace', relation)]).toEqual([merged, replaced]);
  });
});

describe('merging', () => {
  it('adds what is new, takes what is newer there, and leaves what is newer or alone here', async () => {
    const database = newDatabase();
    for (const id of ['old', 'new', 'same']) await addDraft(database, id, 1_000);
    await retitle(database, 'old', 'backup, early', 2_000);
    await retitle(database, 'new', 'backup, late', 9_000);
    await addDraft(database, 'only there', 1_500);
    await retitle(database, 'only there', 'only there', 1_500);
    const file = await write(database);
    await database.drafts.delete('only there');
    await retitle(database, 'old', 'here, late', 8_000);
    await addDraft(database, 'only here', 7_000);
    await retitle(database, 'only here', 'only here', 7_000);
    await database.drafts.update('new', { updatedAt: 3_000 });
    await database.posts.put({ draftId: 'new', post: { blocks: [] }, revision: 9 });

    expect(await stageBackup(database, file)).toMatchObject({ ok: true });
    const plan = await planRestore(database, 'merge', settingsIn(new Map()));
    expect(plan.drafts).toEqual({
      new: 1,
      same: 1,
      'newer-there': 1,
      'newer-here': 1,
      differs: 0,
      adds: 0,
      'only-here': 1,
    });
    expect(await restoreBackup(database, { mode: 'merge', settings: settingsIn(new Map()), now: NOW })).toEqual({
      added: 1,
      changed: 1,
      removed: 0,
    });
    const all = await titles(database);
    expect(all).toHaveLength(5);
    expect(all).toEqual(expect.arrayContaining(['backup, late', 'here, late', 'only here', 'only there']));
    expect((await loadDraft(database, 'new'))?.revision).toBe(10);
  });

  it('puts nothing in the trash that is not there here', async () => {
    const database = newDatabase();
    await addDraft(database, 'a', 1_000);
    await database.drafts.update('a', { deletedAt: 4_000, updatedAt: 4_000 });
    const file = await write(database);
    await database.drafts.update('a', { deletedAt: null, updatedAt: 1_000 });
    await restore(database, file, 'merge');
    expect((await listDrafts(database)).map(({ id }) => id)).toEqual(['a']);
  });

  it('keeps profile, styles and settings as they are here: nobody noted which is newer', async () => {
    const database = await filledDatabase();
    const file = await write(database, settingsIn(new Map([['lastTarget', 'note']])));
    await database.styles.put({ templateId: 'news', tone: 'plain', points: 5, instructions: '' });
    const here = new Map([['lastTarget', 'ameba']]);
    await restore(database, file, 'merge', settingsIn(here));
    expect(await database.styles.get('news')).toMatchObject({ points: 5 });
    expect(here).toEqual(new Map([['lastTarget', 'ameba']]));
  });

  it('knows a name and a site’s rule again under another id', async () => {
    const database = await filledDatabase();
    const file = await write(database);
    const other = newDatabase();
    await other.glossary.put({ id: 'other', source: ' Hallmoor', japanese: 'ホールモア' });
    const rule = await database.siteRules.get('rule-1');
    if (!rule) throw new Error('no rule');
    await other.siteRules.put({ ...rule, id: 'other', article: '.older', at: 0 });
    await restore(other, file, 'merge');
    expect(await other.glossary.toArray()).toEqual([{ id: 'other', source: ' Hallmoor', japanese: 'ホールモア' }]);
    expect(await other.siteRules.toArray()).toEqual([{ ...rule, id: 'other' }]);
  });
});

describe('replacing', () => {
  it('leaves nothing but the backup, and counts the revisions of posts up', async () => {
    const database = await filledDatabase();
    const file = await write(database);
    const settings = settingsIn(new Map([['lastTarget', 'note']]));
    await retitle(database, 'draft-a', 'written since', 9_000);
    await addDraft(database, 'draft-c', 9_000);
    await database.glossary.put({ id: 'name-2', source: 'Reed', japanese: 'リード' });
    const before = await write(database, settings);
    expect(await restore(database, file, 'replace', settings)).toMatchObject({ changed: 2, removed: 3 });
    expect((await database.drafts.toArray()).map(({ id }) => id)).toEqual(['draft-a', 'draft-b']);
    expect(await database.glossary.count()).toBe(1);
    expect((await loadDraft(database, 'draft-a'))?.revision).toBe(3);
    expect(await settings.read()).toEqual(new Map());

    expect(await undo(database, settings)).toEqual({ ok: true, value: { kept: 0, copied: 0 } });
    const butRevisions = (text: string) => text.replaceAll(/"revision":\d+/g, '');
    expect(butRevisions(await unpacked(await write(database, settings)))).toBe(butRevisions(await unpacked(before)));
    expect((await loadDraft(database, 'draft-a'))?.revision).toBe(4);
  });

  it('makes a save on top of the text before a conflict, so that both are kept', async () => {
    const database = await filledDatabase();
    const file = await write(database);
    await retitle(database, 'draft-a', 'open in a desk', 9_000);
    const open = await loadDraft(database, 'draft-a');
    await restore(database, file, 'replace');
    expect(await savePost(database, 'draft-a', { blocks: [] }, open?.revision ?? 0, NOW)).toMatchObject({
      ok: false,
      problem: { kind: 'conflict' },
    });
  });

  it('changes nothing where the transaction fails half-way', async () => {
    const database = await filledDatabase();
    await stageBackup(database, await write(database));
    await retitle(database, 'draft-a', 'here', 9_000);
    const before = await contents(database);
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    database.backups.hook('creating', full);
    await expect(
      restoreBackup(database, { mode: 'replace', settings: settingsIn(new Map()), now: NOW }),
    ).rejects.toThrow();
    database.backups.hook('creating').unsubscribe(full);
    expect(await contents(database)).toEqual(before);
    expect(await database.undoing.count()).toBe(0);
  });
});

describe('undoing', () => {
  it('leaves what was written since, and brings the text before back beside it', async () => {
    const database = await filledDatabase();
    const file = await write(database);
    await retitle(database, 'draft-a', 'before restoring', 9_000);
    await restore(database, file, 'replace');
    await retitle(database, 'draft-a', 'after restoring', NOW + 1);
    expect(await undo(database)).toEqual({ ok: true, value: { kept: 1, copied: 1 } });
    expect(await titles(database)).toEqual(expect.arrayContaining(['after restoring', 'before restoring']));
    for (const { id } of await listDrafts(database)) expect(await loadDraft(database, id)).not.toBeNull();
  });

  it('takes restored drafts away again, but no article that a copy of one rests on', async () => {
    const database = await filledDatabase();
    const other = newDatabase();
    await restore(other, await write(database), 'merge');
    await copyDraft(other, 'draft-a', { id: 'copy', now: NOW + 1 });
    await undo(other);
    expect((await listDrafts(other)).map(({ id }) => id)).toEqual(['copy']);
    expect(await loadDraft(other, 'copy')).not.toBeNull();
    expect(await other.articles.count()).toBe(1);
  });

  it('leaves a setting that was changed since', async () => {
    const database = await filledDatabase();
    const file = await write(database);
    await database.styles.clear();
    await restore(database, file, 'merge');
    await database.styles.update('news', { points: 7 });
    expect(await undo(database)).toEqual({ ok: true, value: { kept: 1, copied: 0 } });
    expect(await database.styles.get('news')).toMatchObject({ points: 7 });
  });

  it('is possible for a month, and once', async () => {
    const database = await filledDatabase();
    await restore(database, await write(await filledDatabase()), 'replace');
    const day = 24 * 60 * 60 * 1000;
    expect(await undoableRestorings(database, NOW + 29 * day)).toMatchObject([{ at: NOW }]);
    await forgetOldRestore(database, NOW + 29 * day);
    expect(await undoableRestorings(database, NOW)).toMatchObject([{ at: NOW }]);
    await forgetOldRestore(database, NOW + 31 * day);
    expect([await undoableRestorings(database, NOW), await database.undoing.count()]).toEqual([[], 0]);
  });
});
