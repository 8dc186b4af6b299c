import { taughtRule as rule } from '../sample-rule.ts';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SiteRule } from '../../utils/article/site-rules/site-rule.ts';
import { openDatabase, type YakuhoDatabase } from '../../utils/store/database.ts';
import { readTaughtRules } from '../../utils/store/read-taught-rules.ts';
import {
  addSiteRules,
  editSiteRule,
  exportSiteRules,
  listTaughtRules,
  noteRuleUse,
  removeSiteRule,
  undoSiteRules,
} from '../../utils/store/site-rules.ts';

let database: YakuhoDatabase;
let names = 0;
let ids = 0;
const newId = () => `rule-${++ids}`;

beforeEach(() => {
  database = openDatabase(`site-rules-${++names}`);
});

afterEach(() => database.delete());

const teach = (taught: SiteRule, change: string, now = 1) =>
  addSiteRules(database, [taught], { change: { id: change, now }, newId });

const selectors = async () => (await listTaughtRules(database)).map(({ host, article }) => `${host} ${article}`);

describe('what was taught', () => {
  it('is listed by host', async () => {
    await teach(rule('b.example', '.b'), 'one');
    await teach(rule('a.example', '.a'), 'two');
    expect(await selectors()).toEqual(['a.example .a', 'b.example .b']);
  });

  it('takes the place of what was taught for the same pages before, which undoing brings back', async () => {
    await teach(rule('a.example', '.old'), 'one');
    await teach(rule('a.example', '.sport', { path: '/sport/*' }), 'two');
    expect(await teach(rule('a.example', '.new'), 'three')).toEqual({ added: 0, replaced: 1 });
    expect(await selectors()).toEqual(['a.example .sport', 'a.example .new']);
    await undoSiteRules(database, 'three');
    expect(await selectors()).toEqual(['a.example .old', 'a.example .sport']);
    await undoSiteRules(database, 'three');
    expect(await selectors()).toEqual(['a.example .old', 'a.example .sport']);
  });

  it('can be removed, and that can be undone', async () => {
    await teach(rule('a.example', '.a'), 'one');
    const [taught] = await listTaughtRules(database);
    await removeSiteRule(database, taught?.id ?? '', { id: 'two', now: 2 });
    expect(await selectors()).toEqual([]);
    await undoSiteRules(database, 'two');
    expect(await selectors()).toEqual(['a.example .a']);
  });

  it('can be edited, and knows what its last clip came to', async () => {
    await teach(rule('a.example', '.a'), 'one');
    const [taught] = await listTaughtRules(database);
    const id = taught?.id ?? '';
    await editSiteRule(database, id, { article: '.b', leaveOut: ['.ad'] });
    await noteRuleUse(database, id, { used: true, words: 812 }, 5);
    expect(await listTaughtRules(database)).toMatchObject([
      { article: '.b', leaveOut: ['.ad'], lastUse: { at: 5, used: true, words: 812 } },
    ]);
  });

  it('goes for good a month after it was taken away', async () => {
    await teach(rule('a.example', '.a'), 'one');
    await teach(rule('a.example', '.b'), 'two', 2);
    await teach(rule('c.example', '.c'), 'three', 3);
    expect(await database.siteRules.count()).toBe(3);
    await teach(rule('d.example', '.d'), 'four', 40 * 24 * 60 * 60 * 1000);
    expect(await database.siteRules.count()).toBe(3);
  });
});

describe('rules from a file', () => {
  it('come in together and go together, and the same ones again change nothing', async () => {
    await teach(rule('a.example', '.mine'), 'one');
    const file = [rule('a.example', '.theirs'), rule('b.example', '.b')];
    const importing = (change: string) => addSiteRules(database, file, { change: { id: change, now: 2 }, newId });
    expect(await importing('two')).toEqual({ added: 1, replaced: 1 });
    expect(await importing('three')).toEqual({ added: 0, replaced: 0 });
    await undoSiteRules(database, 'two');
    expect(await selectors()).toEqual(['a.example .mine']);
  });

  it('are those that were exported', async () => {
    await teach(rule('a.example', '.a', { leaveOut: ['.x'] }), 'one');
    await teach(rule('a.example', '.b', { leaveOut: ['.x'] }), 'two');
    expect(await exportSiteRules(database)).toEqual([rule('a.example', '.b', { leaveOut: ['.x'] })]);
  });
});

describe('the popup’s look at the rules', () => {
  const name = () => `site-rules-${names}`;

  it('gives those that hold', async () => {
    await teach(rule('a.example', '.a'), 'one');
    await teach(rule('a.example', '.b'), 'two');
    expect(await readTaughtRules(name())).toEqual(await listTaughtRules(database));
  });

  it('gives none, and makes nothing, where no database is', async () => {
    expect(await readTaughtRules('never-made')).toEqual([]);
    expect((await indexedDB.databases()).map((one) => one.name)).not.toContain('never-made');
  });

  it('gives none where the database is of a version without rules', async () => {
    const old = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('old', 10);
      opening.onsuccess = () => resolve(opening.result);
    });
    expect(await readTaughtRules('old')).toEqual([]);
    old.close();
  });

  it('lets an upgrade through', async () => {
    await database.open();
    const reading = readTaughtRules(name());
    database.close();
    await new Promise((resolve, reject) => {
      const upgrade = indexedDB.open(name(), 1_000);
      upgrade.onsuccess = () => resolve(upgrade.result.close());
      upgrade.onerror = () => reject(upgrade.error);
    });
    expect(await reading).toEqual([]);
  });
});
