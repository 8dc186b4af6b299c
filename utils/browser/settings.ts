import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { DEPTHS, type Depth } from '../post/depth.ts';
import { ENGINE_IDS } from '../post/engine-id.ts';
import type { BuiltInId } from '../post/templates.ts';
import type { OuterSettings } from '../store/backup/outer-settings.ts';
import { TARGET_IDS, type TargetId } from '../targets/target.ts';

const composeChoicesSchema = v.object({
  templateId: v.string(),
  engine: v.picklist(ENGINE_IDS),
  depth: v.picklist(DEPTHS),
});

/** The popup's last choices, which the next clip starts from. */
export type ComposeChoices = v.InferOutput<typeof composeChoicesSchema>;

const templateDefaultsSchema = v.object({
  engine: v.nullable(v.picklist(ENGINE_IDS)),
  depth: v.nullable(v.picklist(DEPTHS)),
  target: v.optional(v.nullable(v.picklist(TARGET_IDS)), null),
});

/** What a post of a template starts with; null: as the last one. */
export type TemplateDefaults = v.InferOutput<typeof templateDefaultsSchema>;

const composeChoicesItem = storage.defineItem<unknown>('local:composeChoices', { version: 1 });
const lastTargetItem = storage.defineItem<unknown>('local:lastTarget', { version: 1 });

const templateDefaultsItem = (templateId: string) =>
  storage.defineItem<unknown>(`local:templateDefaults:${templateId}`, { version: 1 });

// One item a setting: two pages that each save their own never overwrite the other's.
// Content scripts of this extension can read storage.local in Firefox: no secret belongs here.

/** As last time. コピペAI at 要約 until the writer chooses: it needs nothing and gives Japanese. */
export const loadComposeChoices = (): Promise<ComposeChoices> =>
  load(composeChoicesItem, composeChoicesSchema, { templateId: 'news', engine: 'relay', depth: 'summary' });

export const loadTemplateDefaults = (templateId: string): Promise<TemplateDefaults> =>
  load(templateDefaultsItem(templateId), templateDefaultsSchema, {
    engine: null,
    depth: SHIPPED_DEPTHS[templateId] ?? null,
    target: null,
  });

/** 節ごとの紹介 is for every section, ひとこと紹介 for one paragraph. */
const SHIPPED_DEPTHS: Partial<Record<string, Depth>> = { sections: 'full', brief: 'summary' } satisfies Partial<
  Record<BuiltInId, Depth>
>;

export const saveTemplateDefaults = (templateId: string, defaults: TemplateDefaults): Promise<void> =>
  templateDefaultsItem(templateId).setValue(defaults);

export const saveComposeChoices = (choices: ComposeChoices): Promise<void> => composeChoicesItem.setValue(choices);

/** Where a post of the template goes: its own destination, else the one last copied for. */
export async function loadTargetFor(templateId: string | undefined): Promise<TargetId> {
  const own = templateId === undefined ? null : (await loadTemplateDefaults(templateId)).target;
  return own ?? load(lastTargetItem, v.picklist(TARGET_IDS), 'note');
}

export const saveLastTarget = (target: TargetId): Promise<void> => lastTargetItem.setValue(target);

/** What a backup takes of `storage.local`, by name; nothing else of it ever goes into a file. */
function settingSchema(key: string): v.GenericSchema | null {
  if (key === 'composeChoices') return composeChoicesSchema;
  if (key === 'lastTarget') return v.picklist(TARGET_IDS);
  return /^templateDefaults:[^$]+$/.test(key) ? templateDefaultsSchema : null;
}

/** The settings of this file, as a backup reads and restores them. */
export const backedUpSettings: OuterSettings = {
  read: async () =>
    new Map(Object.entries(await browser.storage.local.get(null)).filter(([key]) => settingSchema(key))),
  write: async (key, value) => {
    const schema = settingSchema(key);
    if (schema === null) return;
    if (value === undefined) await browser.storage.local.remove(key);
    else if (v.is(schema, value)) await browser.storage.local.set({ [key]: value });
  },
};

/** What is stored may be of another version of ours, or damaged: what cannot be read is the default again. */
async function load<Value>(
  item: { getValue(): Promise<unknown> },
  schema: v.GenericSchema<unknown, Value>,
  fallback: Value,
): Promise<Value> {
  const parsed = v.safeParse(schema, await item.getValue());
  return parsed.success ? parsed.output : fallback;
}
