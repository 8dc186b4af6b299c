import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { DEPTHS, type Depth } from '../post/depth.ts';
import { ENGINE_IDS } from '../post/engine-id.ts';
import type { BuiltInId } from '../post/templates.ts';
import type { OuterSettings } from '../store/backup/outer-settings.ts';
import { isOwnTargetId } from '../targets/own/own-target.ts';
import { type AnyTargetId, type OwnTargetId, TARGET_IDS } from '../targets/target.ts';

const composeChoicesSchema = v.object({
  templateId: v.string(),
  engine: v.picklist(ENGINE_IDS),
  depth: v.picklist(DEPTHS),
});

const targetSchema: v.GenericSchema<unknown, AnyTargetId> = v.union([
  v.picklist(TARGET_IDS),
  v.pipe(
    v.string(),
    v.check(isOwnTargetId),
    v.transform((id) => id as OwnTargetId),
  ),
]);
const usedTargetsSchema = v.array(targetSchema);

/** The popup's last choices, which the next clip starts from. */
export type ComposeChoices = v.InferOutput<typeof composeChoicesSchema>;

const templateDefaultsSchema = v.object({
  engine: v.nullable(v.picklist(ENGINE_IDS)),
  depth: v.nullable(v.picklist(DEPTHS)),
  target: v.optional(v.nullable(targetSchema), null),
});

/** What a post of a template starts with; null: as the last one. */
export type TemplateDefaults = v.InferOutput<typeof templateDefaultsSchema>;

const composeChoicesItem = storage.defineItem<unknown>('local:composeChoices', { version: 1 });
const lastTargetItem = storage.defineItem<unknown>('local:lastTarget', { version: 1 });
const usedTargetsItem = storage.defineItem<unknown>('local:usedTargets', { version: 1 });

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

/** Where a post goes, and which destinations are offered before the others. */
export interface TargetChoice {
  chosen: AnyTargetId;
  /** In the order they are offered. */
  near: AnyTargetId[];
  /** Whose wish came first. */
  of: 'draft' | 'template' | 'last';
  /** What was wished for, if it is there no more. */
  gone: OwnTargetId | null;
}

/** As many as fit one line of a panel 320 px wide, with the way to the others. */
const NEAR = 3;
/** Until others were copied for. */
export const FIRST_TARGETS: TargetChoice = { chosen: 'note', near: ['note', 'ameba', 'plain'], of: 'last', gone: null };

/**
 * What the draft was meant for, else the template's own destination, else the one last copied for; near are that and those copied
 * for most lately. `own`: those of the writer that there are.
 */
export async function loadTargetChoice(
  templateId: string | undefined,
  own: readonly OwnTargetId[],
  meantFor?: string,
): Promise<TargetChoice> {
  const offered: readonly AnyTargetId[] = [...TARGET_IDS, ...own];
  const wanted = templateId === undefined ? null : (await loadTemplateDefaults(templateId)).target;
  const last = await loadLastTarget();
  const parsed = v.safeParse(targetSchema, meantFor);
  const meant = parsed.success ? parsed.output : null;
  const first = meant ?? wanted ?? last;
  const used = await load(usedTargetsItem, usedTargetsSchema, []);
  const [chosen = 'note', ...others] = [...new Set([first, wanted ?? last, ...used, ...FIRST_TARGETS.near])].filter(
    (id) => offered.includes(id),
  );
  const near = [chosen, ...others].slice(0, NEAR);
  return {
    chosen,
    near: offered.filter((id) => near.includes(id)),
    of: meant !== null ? 'draft' : wanted !== null ? 'template' : 'last',
    gone: isOwnTargetId(first) && !own.includes(first) ? first : null,
  };
}

/** What was copied for last. */
export const loadLastTarget = (): Promise<AnyTargetId> => load(lastTargetItem, targetSchema, 'note');

export async function saveLastTarget(target: AnyTargetId): Promise<void> {
  await lastTargetItem.setValue(target);
  const used = await load(usedTargetsItem, usedTargetsSchema, []);
  await usedTargetsItem.setValue([...new Set([target, ...used])].slice(0, NEAR));
}

/** What a backup takes of `storage.local`, by name; nothing else of it ever goes into a file. */
function settingSchema(key: string): v.GenericSchema | null {
  if (key === 'composeChoices') return composeChoicesSchema;
  if (key === 'lastTarget') return targetSchema;
  if (key === 'usedTargets') return usedTargetsSchema;
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
