import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type KeptCorrections, NO_CORRECTIONS } from '../../utils/article/corrections/corrections.ts';
import { loadCorrections, saveCorrections } from '../../utils/store/corrections.ts';
import { openDatabase, type YakuhoDatabase } from '../../utils/store/database.ts';
import { saveScratch } from '../../utils/store/scratch.ts';

let database: YakuhoDatabase;
let names = 0;
const page = 'https://courier.example/flood';

beforeEach(() => {
  database = openDatabase(`corrections-${++names}`);
});

afterEach(() => database.delete());

const kept: KeptCorrections = {
  values: { authors: ['Mara Ellison'], published: '2026-01-26T06:30+01:00', section: null },
  open: { field: 'title', texts: ['港湾都市が'] },
};

it('corrections of a page are kept with the form being typed in, wherever on the page the writer is', async () => {
  await saveCorrections(database, page, kept);
  expect(await loadCorrections(database, `${page}#comments`)).toEqual(kept);
  expect(await loadCorrections(database, `${page}?id=2`)).toEqual(NO_CORRECTIONS);
});

it('nothing is left of corrections that were composed or taken back', async () => {
  await saveCorrections(database, page, kept);
  await saveCorrections(database, page, NO_CORRECTIONS);
  expect(await database.scratch.count()).toBe(0);
});

it.each(['{"values":{"published":"tomorrow"},"open":null}', '{"values":{"colour":"red"},"open":null}', '[]'])(
  'what is stored and cannot be trusted corrects nothing: %s',
  async (text) => {
    await saveScratch(database, `corrections:${page}`, text);
    expect(await loadCorrections(database, page)).toEqual(NO_CORRECTIONS);
  },
);
