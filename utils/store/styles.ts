import { DEFAULT_STYLE, type WritingStyle } from '../post/writing-style.ts';
import type { YakuhoDatabase } from './database.ts';

/** How engines write for the template, with defaults for what was never set. */
export async function loadStyle(database: YakuhoDatabase, templateId: string): Promise<WritingStyle> {
  const { templateId: _, ...style } = { templateId, ...DEFAULT_STYLE, ...(await database.styles.get(templateId)) };
  return style;
}

/** Stores the changed settings alone: two pages never overwrite each other's. */
export async function saveStyle(
  database: YakuhoDatabase,
  templateId: string,
  changes: Partial<WritingStyle>,
): Promise<void> {
  await database.transaction('rw', database.styles, async () => {
    await database.styles.put({ ...(await loadStyle(database, templateId)), ...changes, templateId });
  });
}
