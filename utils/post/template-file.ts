import * as v from 'valibot';
import { fail, ok, type Result } from '../result.ts';
import { DEPTHS } from './depth.ts';
import { ENGINE_IDS } from './engine-id.ts';
import { SLOTS } from './post.ts';
import { BYLINE_PATTERNS } from './profile.ts';
import {
  hasRoomFor,
  isTextPart,
  type SlotPart,
  TEMPLATE_LIMITS,
  TEXT_KINDS,
  type Template,
  type TextPart,
} from './template.ts';
import { POINT_COUNTS, TONES } from './writing-style.ts';

const FORMAT = 'yakuho-templates';
const VERSION = 1;
/** Characters; a hundred templates have fewer. */
const LARGEST_FILE = 2_000_000;
const MOST_TEMPLATES = 100;

const slotPart = v.object({
  slot: v.picklist(SLOTS),
  label: v.optional(v.pipe(v.string(), v.maxLength(TEMPLATE_LIMITS.name))),
  pattern: v.optional(v.picklist(BYLINE_PATTERNS)),
});
const textPart = v.object({
  kind: v.picklist(TEXT_KINDS),
  text: v.pipe(v.string(), v.maxLength(TEMPLATE_LIMITS.text)),
});
const entries = v.optional(
  v.pipe(v.array(v.pipe(v.string(), v.maxLength(TEMPLATE_LIMITS.site))), v.maxLength(TEMPLATE_LIMITS.entries)),
  [],
);

/** What this version does not know of a default (an engine of a later one) is as last time. */
const filedTemplate = v.object({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(TEMPLATE_LIMITS.name)),
  parts: v.pipe(v.array(v.union([slotPart, textPart])), v.minLength(1), v.maxLength(TEMPLATE_LIMITS.parts)),
  sites: entries,
  languages: entries,
  engine: v.fallback(v.nullable(v.picklist(ENGINE_IDS)), null),
  depth: v.fallback(v.nullable(v.picklist(DEPTHS)), null),
  target: v.fallback(v.nullable(v.string()), null),
  /** Of a destination of the writer's own, what it is called: another device knows it by nothing else. */
  targetName: v.fallback(v.optional(v.pipe(v.string(), v.maxLength(TEMPLATE_LIMITS.name))), undefined),
  tone: v.fallback(v.picklist(TONES), 'plain'),
  points: v.fallback(v.nullable(v.picklist(POINT_COUNTS)), null),
  instructions: v.optional(v.pipe(v.string(), v.maxLength(TEMPLATE_LIMITS.text)), ''),
});

/** A template as a file has it, with what it starts with and how engines write for it. */
export type FiledTemplate = v.InferOutput<typeof filedTemplate>;

const fileSchema = v.object({ format: v.literal(FORMAT), version: v.number(), templates: v.array(v.unknown()) });

/** Why nothing was taken from a file. Templates and parts count from 1; `part` is null where the fault lies in none. */
export type TemplateFileProblem =
  | { kind: 'not-json' }
  /** JSON, but no file of ours. */
  | { kind: 'other-file' }
  /** Written by a later version. */
  | { kind: 'newer' }
  | { kind: 'too-large' }
  | { kind: 'empty' }
  | { kind: 'bad-template'; number: number; part: number | null };

export const writeTemplateFile = (templates: readonly FiledTemplate[]): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, templates }, null, 2)}\n`;

/** All templates of a file, or why none is taken. Texts are not looked into here: see `findTextProblem`. */
export function readTemplateFile(text: string): Result<FiledTemplate[], TemplateFileProblem> {
  if (text.length > LARGEST_FILE) return fail({ kind: 'too-large' });
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return fail({ kind: 'not-json' });
  }
  const file = v.safeParse(fileSchema, parsed);
  if (!file.success) return fail({ kind: 'other-file' });
  if (file.output.version > VERSION) return fail({ kind: 'newer' });
  const filed = file.output.templates;
  if (filed.length === 0) return fail({ kind: 'empty' });
  if (filed.length > MOST_TEMPLATES) return fail({ kind: 'too-large' });
  const templates: FiledTemplate[] = [];
  for (const [index, each] of filed.entries()) {
    const template = v.safeParse(filedTemplate, each);
    const part = template.success ? secondOfItsKind(template.output.parts) : faultyPart(template.issues);
    if (!template.success || part !== null) return fail({ kind: 'bad-template', number: index + 1, part });
    templates.push(template.output);
  }
  return ok(templates);
}

/** A part as a file has it: without its id, and with the text that is in use. */
export function filedPart(part: SlotPart | TextPart): FiledTemplate['parts'][number] {
  if (isTextPart(part)) return { kind: part.kind, text: part.text };
  const { id: _, ...rest } = part;
  return rest;
}

/** A template of its own from a filed one, its parts given ids. */
export const unfiledTemplate = (
  { name, parts, sites, languages }: Pick<FiledTemplate, 'name' | 'parts' | 'sites' | 'languages'>,
  newId: () => string,
): Template => ({ id: newId(), name, parts: parts.map((part) => ({ ...part, id: newId() })), sites, languages });

function faultyPart(issues: readonly v.BaseIssue<unknown>[]): number | null {
  const path = issues[0]?.path ?? [];
  const [field, entry] = path;
  return field?.key === 'parts' && typeof entry?.key === 'number' ? entry.key + 1 : null;
}

function secondOfItsKind(parts: FiledTemplate['parts']): number | null {
  const index = parts.findIndex((part, at) => 'slot' in part && !hasRoomFor(parts.slice(0, at), part.slot));
  return index === -1 ? null : index + 1;
}
