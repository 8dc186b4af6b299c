import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { MOST_VERSIONS } from '../../../utils/post/prune-versions.ts';
import { changeAnnouncement, loadAnnouncements } from '../../../utils/store/announcements.ts';
import { planRestore } from '../../../utils/store/backup/plan-restore.ts';
import { restoreBackup } from '../../../utils/store/backup/restore-backup.ts';
import { stageBackup } from '../../../utils/store/backup/stage-backup.ts';
import { undoRestore } from '../../../utils/store/backup/undo-restore.ts';
import { writeBackup } from '../../../utils/store/backup/write-backup.ts';
import { loadCardChoices, saveCardChoices } from '../../../utils/store/cards.ts';
import type { YakuhoDatabase } from '../../../utils/store/database.ts';
import { keepPosting, setDone, setMeantFor, setTags } from '../../../utils/store/draft-facts.ts';
import { loadDraft, trashDraft } from '../../../utils/store/drafts.ts';
import { keepVersion, listVersions } from '../../../utils/store/versions.ts';
import { addDraft, newDatabase, settingsIn } from './filled-database.ts';
import { retitle } from './retitle.ts';

const settings = settingsIn(new Map());
const NOW = 50_000;

let here: YakuhoDatabase;
let there: YakuhoDatabase;

/** Two devices with the same draft. */
beforeEach(async () => {
  here = newDatabase();
  there = newDatabase();
  await addDraft(there, 'd', 1_000);
  await merge(1);
});

const posting = (id: string, at: number, url: string | null = null) => ({ id, place: 'note', at, url }) as const;

/** Puts the other device's backup to what is here; gives what the preview said of drafts. */
async function merge(now = NOW) {
  const file = await writeBackup(there, { settings, now, app: '0.0.0' });
  expect(await stageBackup(here, file)).toMatchObject({ ok: true });
  const { drafts } = await planRestore(here, 'merge', settings);
  return { drafts, counts: await restoreBackup(here, { mode: 'merge', settings, now }) };
}

const undo = () => undoRestore(here, { settings, newId: () => 'copy' });
const summary = async () => (await loadDraft(here, 'd'))?.summary;
const titleIn = (post: { blocks: { kind: string; content: { text: string }[] }[] }) =>
  post.blocks.find(({ kind }) => kind === 'title')?.content[0]?.text;
const versions = async () => (await listVersions(here, 'd')).map(({ reason, post }) => [reason, titleIn(post)]);
const rows = async () => {
  const { revision: _, ...post } = (await here.posts.get('d')) ?? { revision: 0 };
  return [post, await here.drafts.toArray(), await here.versions.toArray(), await here.announcements.toArray()];
};

describe('a draft that is newer in the backup', () => {
  it('keeps the postings and tags of here, and the text of here as a version; undoing brings back exactly what was', async () => {
    await retitle(here, 'd', 'ここの題名', 1_500);
    await keepPosting(here, 'd', posting('here', 1_600, 'https://note.example/1'));
    await setTags(here, 'd', ['防災', '港湾']);
    await retitle(there, 'd', '向こうの題名', 2_000);
    await keepPosting(there, 'd', posting('there', 1_400));
    await setTags(there, 'd', ['海', '港湾']);
    const before = await rows();
    expect(await merge()).toMatchObject({ drafts: { 'newer-there': 1 }, counts: { added: 0, changed: 1, removed: 0 } });
    expect(await summary()).toMatchObject({
      title: '向こうの題名',
      updatedAt: 2_000,
      tags: ['海', '港湾', '防災'],
      postings: [posting('there', 1_400), posting('here', 1_600, 'https://note.example/1')],
    });
    expect(await versions()).toEqual([['merge', 'ここの題名']]);
    expect(await undo()).toEqual({ ok: true, value: { kept: 0, copied: 0 } });
    expect(await rows()).toEqual(before);
  });

  it('keeps what was chosen for its card here, where nothing was there', async () => {
    await saveCardChoices(here, 'd', { title: 'カードの題名' });
    await retitle(there, 'd', '向こうの題名', 2_000);
    await merge();
    expect((await loadCardChoices(here, 'd')).title).toBe('カードの題名');
  });

  it('adds no version of a text that one of the versions has already', async () => {
    const { post } = (await loadDraft(there, 'd')) ?? {};
    if (post === undefined) throw new Error('no draft');
    await keepVersion(there, { id: 'v', draftId: 'd', at: 1_900, reason: 'opened', post });
    await retitle(there, 'd', '向こうの題名', 2_000);
    await merge();
    expect((await versions()).map(([reason]) => reason)).toEqual(['opened']);
  });

  it('never has more versions than a draft may have because of merging, however often that is done', async () => {
    for (let at = 1; at <= MOST_VERSIONS; at += 1) {
      const post = { blocks: [{ id: 't', kind: 'title', slot: 'title', content: [{ text: `${at}` }], sourceIds: [] }] };
      await here.versions.put({ id: `v${at}`, draftId: 'd', at, reason: 'pause', post } as never);
    }
    await retitle(here, 'd', '書き換わる題名', 1_500);
    await retitle(there, 'd', '向こうの題名', 2_000);
    const before = await rows();
    await merge();
    const kept = await versions();
    expect(kept).toHaveLength(MOST_VERSIONS);
    expect(kept[0]).toEqual(['merge', '書き換わる題名']);
    expect(kept.at(-1)).toEqual(['pause', '2']);
    await undo();
    expect(await rows()).toEqual(before);
  });
});

describe('a draft whose text is the same or newer here', () => {
  it('gets the postings, tags and 完成 that were only noted there, and keeps its text', async () => {
    await keepPosting(there, 'd', posting('there', 1_600));
    await setTags(there, 'd', ['防災']);
    await setDone(there, 'd', true);
    await setMeantFor(there, 'd', { target: 'ameba', place: 'ameba' });
    await retitle(here, 'd', 'ここの題名', 3_000);
    const before = await rows();
    expect(await merge()).toMatchObject({ drafts: { adds: 1 }, counts: { changed: 1 } });
    expect(await summary()).toMatchObject({
      title: 'ここの題名',
      updatedAt: 3_000,
      tags: ['防災'],
      postings: [posting('there', 1_600)],
      done: true,
      meantFor: { target: 'ameba', place: 'ameba' },
    });
    expect(await versions()).toEqual([]);
    expect(await merge(NOW + 1)).toMatchObject({ drafts: { adds: 0, 'newer-here': 1 }, counts: { changed: 0 } });
    expect(await undo()).toEqual({ ok: true, value: { kept: 0, copied: 0 } });
    expect(await rows()).toEqual(before);
  });

  it('gets the address of a posting that had none, and else keeps its own word on it', async () => {
    await keepPosting(here, 'd', posting('p', 1_600));
    await keepPosting(here, 'd', posting('q', 1_700, 'https://note.example/here'));
    await keepPosting(there, 'd', posting('p', 1_500, 'https://note.example/p'));
    await keepPosting(there, 'd', posting('q', 1_700, 'https://note.example/there'));
    await merge();
    expect((await summary())?.postings).toEqual([
      posting('p', 1_600, 'https://note.example/p'),
      posting('q', 1_700, 'https://note.example/here'),
    ]);
  });

  it('is not called 完成 where its own side took that back', async () => {
    await setDone(there, 'd', true);
    await setDone(here, 'd', false);
    await retitle(here, 'd', 'まだ書いている', 3_000);
    await merge();
    expect((await summary())?.done).toBe(false);
  });

  it('stays in the trash, with what was noted there', async () => {
    await trashDraft(here, 'd', 3_000);
    await setTags(there, 'd', ['防災']);
    await merge();
    expect(await summary()).toMatchObject({ deletedAt: 3_000, tags: ['防災'] });
  });
});

it('announcements for one service come beside those for another, and of the same the newer stays', async () => {
  const texts = (text: string) => ({ thread: false, link: 'last' as const, parts: [text], made: [text], before: null });
  const announce = (database: YakuhoDatabase, id: 'x' | 'threads' | 'bluesky', text: string, now: number) =>
    changeAnnouncement(database, { draftId: 'd', id, now }, () => texts(text));
  await announce(here, 'x', 'ここのX', 2_000);
  await announce(here, 'threads', 'ここのThreads', 2_100);
  await announce(there, 'bluesky', '向こうのBluesky', 2_000);
  await announce(there, 'x', '向こうのX', 3_000);
  await merge();
  const { services } = await loadAnnouncements(here, 'd');
  expect([services.x, services.threads, services.bluesky].map((kept) => kept?.parts[0])).toEqual([
    '向こうのX',
    'ここのThreads',
    '向こうのBluesky',
  ]);
});
