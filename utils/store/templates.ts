import type { Template } from '../post/template.ts';
import { BUILT_IN_TEMPLATES, builtInTemplate, templateById } from '../post/templates.ts';
import type { YakuhoDatabase } from './database.ts';

/** Milliseconds a deleted template is kept for: a month. */
const UNDO_PERIOD = 30 * 24 * 60 * 60 * 1000;

/** The built-in ones, as the writer has changed them, then the writer's own, oldest first. */
export async function listTemplates(database: YakuhoDatabase): Promise<Template[]> {
  const rows = await database.templates.toArray();
  const kept = rows.filter(({ deletedAt }) => deletedAt === null).sort((one, other) => one.createdAt - other.createdAt);
  const changed = new Map(kept.map((row) => [row.id, row]));
  const builtIn = BUILT_IN_TEMPLATES.map((template) => changed.get(template.id) ?? template);
  const own = kept.filter(({ id }) => builtInTemplate(id) === null);
  return [...builtIn, ...own].map(({ id, name, parts, sites, languages }) => ({ id, name, parts, sites, languages }));
}

/** The template of that id; the first one where it is gone. */
export const loadTemplate = async (database: YakuhoDatabase, id: string): Promise<Template> =>
  templateById(id, await listTemplates(database));

/** Changes what is stored by then: two pages never overwrite each other's parts. One that is gone is left alone. */
export async function editTemplate(
  database: YakuhoDatabase,
  id: string,
  edit: (template: Template) => Template,
  now: number,
): Promise<void> {
  await database.transaction('rw', database.templates, async () => {
    const row = await database.templates.get(id);
    const kept = row?.deletedAt === null ? row : undefined;
    const before = kept ?? builtInTemplate(id);
    if (before !== null)
      await database.templates.put({ ...edit(before), createdAt: kept?.createdAt ?? now, deletedAt: null });
  });
}

export async function addTemplates(
  database: YakuhoDatabase,
  templates: readonly Template[],
  now: number,
): Promise<void> {
  await database.templates.bulkAdd(
    templates.map((template, index) => ({ ...template, createdAt: now + index, deletedAt: null })),
  );
}

/** A built-in one is as it was shipped again. `restoreTemplates` undoes it. */
export async function deleteTemplates(database: YakuhoDatabase, ids: readonly string[], now: number): Promise<void> {
  await database.transaction('rw', database.templates, async () => {
    const rows = await database.templates.toArray();
    const old = rows.filter(({ deletedAt }) => deletedAt !== null && deletedAt < now - UNDO_PERIOD);
    await database.templates.bulkDelete(old.map(({ id }) => id));
    for (const id of ids) await database.templates.update(id, { deletedAt: now });
  });
}

export async function restoreTemplates(database: YakuhoDatabase, ids: readonly string[]): Promise<void> {
  await database.transaction('rw', database.templates, async () => {
    for (const id of ids) await database.templates.update(id, { deletedAt: null });
  });
}
