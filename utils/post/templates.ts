import type { Slot } from './post.ts';
import { SLOTS } from './post.ts';
import type { Template, TemplatePart } from './template.ts';

export const BUILT_IN_IDS = ['news', 'sections', 'brief'] as const;
export type BuiltInId = (typeof BUILT_IN_IDS)[number];

const slot = (name: Slot): TemplatePart => ({ id: name, slot: name });

const builtIn = (id: BuiltInId, parts: TemplatePart[]) => ({ id, name: null, parts, sites: [], languages: [] });

/** What says whose article is introduced, before a single paragraph of it. */
const INTRODUCES =
  '{{ article.site }}{% if article.published %}（{{ article.published | date: "%Y年%-m月%-d日" }}）{% endif %}の記事をひとことで紹介します。';

/** ニュース要約, 節ごとの紹介, ひとこと紹介. */
export const BUILT_IN_TEMPLATES = [
  builtIn('news', SLOTS.map(slot)),
  builtIn(
    'sections',
    (['notice', 'title', 'byline', 'lead', 'sections', 'comment', 'source', 'footer'] as const).map(slot),
  ),
  builtIn('brief', [
    slot('title'),
    { id: 'introduction', kind: 'paragraph', text: INTRODUCES },
    ...(['lead', 'comment', 'source'] as const).map(slot),
  ]),
] as const satisfies readonly Template[];

export const isBuiltIn = (id: string): id is BuiltInId => BUILT_IN_IDS.some((known) => known === id);

/** The template as it was shipped; null for one of the writer's own. */
export const builtInTemplate = (id: string): Template | null =>
  BUILT_IN_TEMPLATES.find((template) => template.id === id) ?? null;

/** The template of that id; the first one where it is gone. */
export const templateById = (id: string, templates: readonly Template[] = BUILT_IN_TEMPLATES): Template =>
  templates.find((template) => template.id === id) ?? templates[0] ?? BUILT_IN_TEMPLATES[0];
