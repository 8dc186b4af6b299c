import { writtenSlots } from '../post/compose-post.ts';
import type { YakuhoDatabase } from '../store/database.ts';
import { listTemplates } from '../store/templates.ts';
import type { OfferedTemplate } from './messages.ts';
import { loadTemplateDefaults } from './settings.ts';

/** The templates as the popup offers them. */
export async function offerTemplates(database: YakuhoDatabase): Promise<OfferedTemplate[]> {
  const templates = await listTemplates(database);
  return Promise.all(
    templates.map(async (template) => {
      const { id, name, sites, languages } = template;
      const { engine, depth } = await loadTemplateDefaults(id);
      return { id, name, sites, languages, parts: writtenSlots(template), engine, depth };
    }),
  );
}
