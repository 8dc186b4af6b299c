import { loadTemplateDefaults, saveTemplateDefaults } from '../../../utils/browser/settings.ts';
import type { Template } from '../../../utils/post/template.ts';
import { type FiledTemplate, filedPart, unfiledTemplate } from '../../../utils/post/template-file.ts';
import { POINT_COUNTS } from '../../../utils/post/writing-style.ts';
import { listOwnTargets } from '../../../utils/store/own-targets.ts';
import { loadStyle, saveStyle } from '../../../utils/store/styles.ts';
import { addTemplates, listTemplates } from '../../../utils/store/templates.ts';
import { filedTarget } from '../../../utils/targets/own/filed-target.ts';
import { templateName } from '../../ui/template-name.ts';
import { database } from '../database.ts';
import { freeName, isNameOf } from './free-name.ts';

/** The template with all that is kept beside it, as a file has it. */
export async function fileTemplate(template: Template): Promise<FiledTemplate> {
  const { sites, languages, parts } = template;
  const { points, ...style } = await loadStyle(database, template.id);
  const defaults = await loadTemplateDefaults(template.id);
  const own = (await listOwnTargets(database)).find(({ id }) => id === defaults.target);
  return {
    name: templateName(template),
    parts: parts.map(filedPart),
    sites,
    languages,
    ...defaults,
    ...(own === undefined ? {} : { targetName: own.name }),
    ...style,
    points: POINT_COUNTS.find((count) => count === points) ?? null,
  };
}

export interface Unfiled {
  /** Those that are new; one that is there already is not added again. */
  added: Template[];
  /** Destinations the new ones name and this device lacks, by what the file calls them: null where it does not say. */
  lacking: (string | null)[];
}

/** Adds templates of their own, with what is kept beside them, under names that no other has. One whose destination is not here goes where the last post went. */
export async function unfileTemplates(filed: readonly FiledTemplate[]): Promise<Unfiled> {
  const there = await Promise.all((await listTemplates(database)).map(fileTemplate));
  const own = await listOwnTargets(database);
  const known = Map.groupBy(there, asText);
  const taken = new Set(there.map(({ name }) => name));
  const added: Template[] = [];
  const lacking = new Set<string | null>();
  for (const from of filed) {
    const target = from.target === null ? null : filedTarget(from.target, from.targetName, own);
    const each = { ...from, target };
    const same = known.get(asText(each)) ?? [];
    if (same.some(({ name }) => isNameOf(name, each.name))) continue;
    known.set(asText(each), [...same, each]);
    const name = freeName(each.name, taken);
    taken.add(name);
    const template = unfiledTemplate({ ...each, name }, () => crypto.randomUUID());
    const { engine, depth, tone, points, instructions } = each;
    await saveStyle(database, template.id, { tone, points, instructions });
    await saveTemplateDefaults(template.id, { engine, depth, target });
    if (from.target !== null && target === null) lacking.add(from.targetName ?? null);
    added.push(template);
  }
  await addTemplates(database, added, Date.now());
  return { added, lacking: [...lacking] };
}

/** All but the name, whatever the order a file has its fields in. */
function asText({ parts, sites, languages, engine, depth, target, tone, points, instructions }: FiledTemplate): string {
  const said = parts.map((part) => ('slot' in part ? [part.slot, part.label, part.pattern] : [part.kind, part.text]));
  return JSON.stringify([said, sites, languages, engine, depth, target, tone, points, instructions]);
}
