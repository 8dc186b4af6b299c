import * as v from 'valibot';
import { siteRuleSchema } from '../article/site-rules/site-rule-schema.ts';
import type { YakuhoDatabase } from './database.ts';
import { addSiteRules } from './site-rules.ts';

/** Keeps what was picked on a page as its site's rule; gives the change's id, or null where it makes no rule. */
export async function teachSite(
  database: YakuhoDatabase,
  { host, selector, words }: { host: string; selector: string; words: number },
  { newId, now }: { newId: () => string; now: () => number },
): Promise<string | null> {
  const at = now();
  const rule = v.safeParse(siteRuleSchema, {
    host,
    path: null,
    article: selector,
    leaveOut: [],
    title: null,
    authors: null,
    published: null,
    origin: 'taught',
    at,
  });
  if (!rule.success) return null;
  const change = newId();
  await addSiteRules(database, [rule.output], {
    change: { id: change, now: at },
    newId,
    lastUse: { at, used: true, words },
  });
  return change;
}
