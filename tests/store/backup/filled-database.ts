import type { OuterSettings } from '../../../utils/store/backup/outer-settings.ts';
import { saveCardLook } from '../../../utils/store/card-looks.ts';
import { saveCardChoices, saveCardPhoto } from '../../../utils/store/cards.ts';
import { openDatabase, type YakuhoDatabase } from '../../../utils/store/database.ts';
import { dismiss } from '../../../utils/store/dismissals.ts';
import { fulfilRequest, storeRequest } from '../../../utils/store/requests.ts';
import { newOwnTarget } from '../../../utils/targets/own/own-target.ts';
import { taughtRule } from '../../sample-rule.ts';
import { sampleRequest } from '../sample-request.ts';

let names = 0;

export const newDatabase = (): YakuhoDatabase => openDatabase(`backup-${++names}`);

let ids = 0;

/** A draft of the sample article, changed last at that time. */
export async function addDraft(database: YakuhoDatabase, id: string, now: number): Promise<void> {
  await storeRequest(database, sampleRequest(id, { createdAt: now }));
  await fulfilRequest(database, id, { newId: () => `block-${++ids}`, now: () => now });
}

/** A database with a row in every table of the writer's. */
export async function filledDatabase(): Promise<YakuhoDatabase> {
  const database = newDatabase();
  await addDraft(database, 'draft-a', 1_000);
  await addDraft(database, 'draft-b', 2_000);
  await storeRequest(database, sampleRequest('waiting'));
  await database.scratch.put({ key: 'reply:draft-a', text: '題名: 途中' });
  await database.jobs.put({
    draftId: 'draft-b',
    engine: 'openai',
    status: 'failed',
    problem: { kind: 'no-key' },
    wanted: { title: true, points: false, lead: false, blocks: [1] },
    written: { 'block-1': { part: 'title', passage: 0, index: 0, text: '題' } },
    updatedAt: 5,
  });
  await database.engines.put({
    id: 'openai',
    baseUrl: 'https://me:pass@api.example/v1?key=geheim',
    model: 'm',
    contextTokens: null,
  });
  await database.styles.put({ templateId: 'news', tone: 'polite', points: 3, instructions: '短く。' });
  const post = {
    blocks: [
      { id: 'b1', kind: 'title' as const, slot: 'title' as const, content: [{ text: '題' }], sourceIds: [1] },
      {
        id: 'b2',
        kind: 'image' as const,
        slot: 'sections' as const,
        content: [],
        image: { src: 'https://courier.example/a.jpg', alt: '' },
        sourceIds: [],
      },
    ],
  };
  await database.versions.put({ id: 'version-1', draftId: 'draft-a', at: 3, reason: 'copy', post });
  await database.ownTargets.put({ ...newOwnTarget('own:club', 8), name: '会報' });
  await dismiss(database, 'draft-a', ['a finding waved off'], true);
  const texts = { thread: false, link: 'last' as const, parts: ['書き直した告知'], made: ['告知'] };
  await database.announcements.put({
    draftId: 'draft-a',
    updatedAt: 6,
    services: { x: { ...texts, before: { ...texts, parts: ['前の告知'] } } },
  });
  await database.drafts.update('draft-a', {
    done: true,
    tags: ['防災'],
    postings: [{ id: 'posting-1', place: 'note', at: 4, url: 'https://note.example/n/1' }],
  });
  await database.templates.put({
    id: 'mine',
    name: '短い紹介',
    parts: [
      { id: 'p1', slot: 'title' },
      { id: 'p2', kind: 'line', text: '{{ article.site }}' },
    ],
    sites: ['courier.example'],
    languages: [],
    createdAt: 5,
    deletedAt: null,
  });
  await database.glossary.put({ id: 'name-1', source: 'Hallmoor', japanese: 'ハルモア' });
  await database.siteRules.put({
    ...taughtRule('courier.example', '.story'),
    id: 'rule-1',
    addedBy: 'change',
    retired: null,
    lastUse: { at: 4, used: true, words: 300 },
  });
  await database.profiles.put({
    key: 'mine',
    profile: {
      name: '山野',
      category: '',
      noticeLines: ['<b>お知らせ</b>'],
      rule: '---',
      homepage: '',
      email: '',
      newsletter: { title: '', line: '', linkWords: '', url: '' },
      services: [],
      bylinePattern: 'YYYY-MM-DD // author',
      pointStyle: 'dash',
    },
  });
  await saveCardLook(database, { style: 'frame', name: '山野便り' });
  await saveCardChoices(database, 'draft-a', { size: 'x', title: '短い題名', photo: 'own' });
  await saveCardPhoto(database, 'draft-a', 'own', 'data:image/jpeg;base64,/9j/4AAQSkZJRg==');
  return database;
}

/** Settings outside the database that live in this map. */
export const settingsIn = (kept: Map<string, unknown>): OuterSettings => ({
  read: async () => new Map(kept),
  write: async (key, value) => {
    if (value === undefined) kept.delete(key);
    else kept.set(key, value);
  },
});
