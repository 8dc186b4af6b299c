import { loadTemplateDefaults, saveTemplateDefaults } from '../../../utils/browser/settings.ts';
import type { Template } from '../../../utils/post/template.ts';
import { type FiledTemplate, filedPart, unfiledTemplate } from '../../../utils/post/template-file.ts';
import { POINT_COUNTS } from '../../../utils/post/writing-style.ts';
import { loadStyle, saveStyle } from '../../../utils/store/styles.ts';
import { addTemplates, listTemplates } from '../../../utils/store/templates.ts';
import { TARGET_IDS } from '../../../utils/targets/target.ts';
import { templateName } from '../../ui/template-name.ts';
import { database } from '../database.ts';

/** The template with all that is kept beside it, as a file has it. */
export async function fileTemplate(template: Template): Promise<FiledTemplate> {
  const { sites, languages, parts } = template;
  const { points, ...style } = await loadStyle(database, template.id);
  return {
    name: templateName(template),
    parts: parts.map(filedPart),
    sites,
    languages,
    ...(await loadTemplateDefaults(template.id)),
    ...style,
    points: POINT_COUNTS.find((count) => count === points) ?? null,
  };
}

/** Adds templates of their own, with what is kept beside them. Gives those that are new; one that is there already is not added again. */
export async function unfileTemplates(filed: readonly FiledTemplate[]): Promise<Template[]> {
  const there = await Promise.all((await listTemplates(database)).map(fileTemplate));
  const known = new Set(there.map(asText));
  const added: Template[] = [];
  for (const each of filed) {
    if (known.has(asText(each))) continue;
    known.add(asText(each));
    const template = unfiledTemplate(each, () => crypto.randomUUID());
    const { engine, depth, target, tone, points, instructions } = each;
    await saveStyle(database, template.id, { tone, points, instructions });
    await saveTemplateDefaults(template.id, {
      engine,
      depth,
      target: TARGET_IDS.find((id) => id === target) ?? null,
    });
    added.push(template);
  }
  await addTemplates(database, added, Date.now());
  return added;
}

/** Whatever the order a file has its fields in. */
function asText({
  name,
  parts,
  sites,
  languages,
  engine,
  depth,
  target,
  tone,
  points,
  instructions,
}: FiledTemplate): string {
  const said = parts.map((part) => ('slot' in part ? [part.slot, part.label, part.pattern] : [part.kind, part.text]));
  return JSON.stringify([name, said, sites, languages, engine, depth, target, tone, points, instructions]);
}
