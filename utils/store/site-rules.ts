import type { RuleOutcome } from '../article/clip-result.ts';
import type { SiteRule } from '../article/site-rules/site-rule.ts';
import type { YakuhoDatabase } from './database.ts';
import type { TaughtRule } from './taught-rule.ts';

/** Names a change, so that it can be undone from wherever its name is known. */
interface Change {
  id: string;
  now: number;
}

/** Milliseconds after which a change can no longer be undone and what it took away goes: a month. */
const UNDO_PERIOD = 30 * 24 * 60 * 60 * 1000;

/** The rules that hold, by host. */
export async function listTaughtRules(database: YakuhoDatabase): Promise<TaughtRule[]> {
  const rules = await database.siteRules.orderBy('host').toArray();
  return rules.filter(({ retired }) => retired === null);
}

/** Stores rules in place of those for the same host and path; says how many are new, and how many took another's place. */
export async function addSiteRules(
  database: YakuhoDatabase,
  rules: readonly SiteRule[],
  { change, newId, lastUse = null }: { change: Change; newId: () => string; lastUse?: TaughtRule['lastUse'] },
): Promise<{ added: number; replaced: number }> {
  return database.transaction('rw', database.siteRules, async () => {
    await forget(database, change.now);
    const counts = { added: 0, replaced: 0 };
    for (const rule of rules) {
      const before = await holding(database, rule);
      // The same once more, as when a file is imported twice, changes nothing.
      if (before.some((other) => saysTheSame(other, rule)) && lastUse === null) continue;
      for (const { id } of before) await database.siteRules.update(id, { retired: { by: change.id, at: change.now } });
      await database.siteRules.add({ ...rule, id: newId(), addedBy: change.id, retired: null, lastUse });
      counts[before.length === 0 ? 'added' : 'replaced'] += 1;
    }
    return counts;
  });
}

/** Stores what was edited, as it was typed. */
export async function editSiteRule(
  database: YakuhoDatabase,
  id: string,
  changes: Partial<Pick<SiteRule, 'article' | 'leaveOut' | 'path'>>,
): Promise<void> {
  await database.siteRules.update(id, changes);
}

export async function removeSiteRule(database: YakuhoDatabase, id: string, change: Change): Promise<void> {
  await database.siteRules.update(id, { retired: { by: change.id, at: change.now } });
}

/** Takes back what the change brought, and brings back what it took away. */
export async function undoSiteRules(database: YakuhoDatabase, changeId: string): Promise<void> {
  await database.transaction('rw', database.siteRules, async () => {
    const rules = await database.siteRules.toArray();
    await database.siteRules.bulkDelete(rules.filter(({ addedBy }) => addedBy === changeId).map(({ id }) => id));
    for (const { id, retired } of rules) {
      if (retired?.by === changeId) await database.siteRules.update(id, { retired: null });
    }
  });
}

/** What the last clip with the rule came to, for the list in the settings. */
export async function noteRuleUse(
  database: YakuhoDatabase,
  id: string,
  outcome: RuleOutcome,
  now: number,
): Promise<void> {
  await database.siteRules.update(id, { lastUse: { ...outcome, at: now } });
}

/** The rules that hold, without what is of this device alone: for a file, and for the backup. */
export async function exportSiteRules(database: YakuhoDatabase): Promise<SiteRule[]> {
  const rules = await listTaughtRules(database);
  return rules.map(({ id: _id, addedBy: _addedBy, retired: _retired, lastUse: _lastUse, ...rule }) => rule);
}

async function holding(database: YakuhoDatabase, { host, path }: SiteRule): Promise<TaughtRule[]> {
  const rules = await database.siteRules.where('host').equals(host).toArray();
  return rules.filter((rule) => rule.retired === null && rule.path === path);
}

function saysTheSame(one: SiteRule, other: SiteRule): boolean {
  const said = ({ article, leaveOut, title, authors, published }: SiteRule) =>
    JSON.stringify([article, leaveOut, title, authors, published]);
  return said(one) === said(other);
}

async function forget(database: YakuhoDatabase, now: number): Promise<void> {
  const rules = await database.siteRules.toArray();
  const old = rules.filter(({ retired }) => retired !== null && retired.at < now - UNDO_PERIOD);
  await database.siteRules.bulkDelete(old.map(({ id }) => id));
}
