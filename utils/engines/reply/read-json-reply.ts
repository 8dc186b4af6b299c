import { emptyReply, isEmptyReply, type RawReply, type RawSection } from './raw-reply.ts';
import { type LabelledPart, partOfLabel } from './reply-part-label.ts';

/** Deeper than this a reply is no answer of ours. */
const MAX_DEPTH = 6;
/** How many brackets a cut-off reply may leave open. */
const MAX_OPEN = 32;

/** The reply as JSON, pretty-printed, wrapped, with curly quotes or cut off; null where it is none with parts of a post. */
export function readJsonReply(reply: string): RawReply | null {
  const start = reply.search(/[{[]\s*["“”{]/u);
  if (start === -1) return null;
  const value = parseLeniently(reply.slice(start));
  const found = findParts(value, 0);
  return found === null || isEmptyReply(found) ? null : found;
}

function parseLeniently(text: string): unknown {
  const end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'));
  const whole = text.slice(0, end + 1);
  for (const candidate of [
    whole,
    withoutSlips(whole),
    withoutSlips(straightQuotes(whole)),
    closed(text),
    closed(straightQuotes(text)),
  ]) {
    try {
      return JSON.parse(candidate);
    } catch {
      // Not this way: the next candidate is a more forgiving reading of the same text.
    }
  }
  return null;
}

/** Trailing commas, and line breaks inside strings. */
function withoutSlips(json: string): string {
  return json
    .replace(/"(?:[^"\\]|\\.)*"/gsu, (string) => string.replaceAll('\n', '\\n'))
    .replace(/,(?=\s*[}\]])/gu, '');
}

function straightQuotes(json: string): string {
  return json.replace(/[“”]/gu, '"');
}

/** A cut-off text with its open string and brackets closed; a key without its value is dropped. */
function closed(text: string): string {
  const open: string[] = [];
  let inString = false;
  for (let at = 0; at < text.length && open.length <= MAX_OPEN; at++) {
    const character = text[at];
    if (inString && character === '\\') at++;
    else if (character === '"') inString = !inString;
    else if (!inString && character === '{') open.push('}');
    else if (!inString && character === '[') open.push(']');
    else if (!inString && (character === '}' || character === ']')) open.pop();
  }
  const whole = (inString ? `${text.replace(/\\$/, '')}"` : text).trimEnd();
  const tidy = whole
    .replace(/,\s*$/u, '')
    .replace(/([{,])\s*"(?:[^"\\]|\\.)*"\s*:?\s*$/u, (tail, before: string) =>
      open.at(-1) === '}' ? before.replace(',', '') : tail,
    );
  return withoutSlips(tidy + open.toReversed().join(''));
}

type Fields = Map<LabelledPart, unknown>;

function findParts(value: unknown, depth: number): RawReply | null {
  if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) return null;
  if (!Array.isArray(value)) {
    const fields = fieldsOf(value);
    if (fields.size > 0 && [...fields.keys()].some((part) => part !== 'apart')) return toReply(fields);
  }
  for (const inner of Object.values(value)) {
    const found = findParts(inner, depth + 1);
    if (found !== null && !isEmptyReply(found)) return found;
  }
  return null;
}

/** The object's keys by what they name; of two keys for one part the first counts. */
function fieldsOf(value: object): Fields {
  const fields: Fields = new Map();
  for (const [key, inner] of Object.entries(value)) {
    const part = partOfLabel(key);
    if (part !== null && !fields.has(part)) fields.set(part, inner);
  }
  return fields;
}

function toReply(fields: Fields): RawReply {
  const reply = emptyReply();
  const headings = textsOf(fields.get('heading'));
  const alone = !fields.has('title') && headings.length === 1 ? headings[0] : undefined;
  reply.title = textsOf(fields.get('title'))[0] ?? alone ?? null;
  reply.points = textsOf(fields.get('points'));
  reply.lead = textsOf(fields.get('lead'));
  reply.sections = sectionsOf(fields.get('body') ?? (alone === undefined ? fields.get('heading') : undefined));
  return reply;
}

/** Sections as objects, as `{ heading: text }`, or plain paragraphs without a heading. */
function sectionsOf(value: unknown): RawSection[] {
  if (value === undefined || value === null) return [];
  const sections: RawSection[] = [];
  for (const entry of Array.isArray(value) ? value : [value]) {
    const fields = isObject(entry) ? fieldsOf(entry) : new Map<LabelledPart, unknown>();
    const headed = fields.get('heading') ?? fields.get('title');
    if (headed !== undefined || fields.has('lead')) {
      const paragraphs = textsOf(fields.get('body') ?? fields.get('lead') ?? fields.get('points'), idsOf(entry));
      sections.push({ heading: textsOf(headed)[0] ?? null, paragraphs });
    } else if (isObject(entry) && fields.size === 0 && !looksLikeText(entry)) {
      for (const [heading, body] of Object.entries(entry)) sections.push({ heading, paragraphs: textsOf(body) });
    } else {
      const last = sections.at(-1);
      const paragraphs = textsOf(entry);
      if (last?.heading === null) last.paragraphs.push(...paragraphs);
      else if (paragraphs.length > 0) sections.push({ heading: null, paragraphs });
    }
  }
  return sections;
}

const TEXT_KEYS = [
  'text',
  '文',
  '本文',
  'sentence',
  'content',
  'point',
  '要点',
  'body',
  'value',
  'title',
  '題名',
  'heading',
  '見出し',
];
const ID_KEYS = [
  'sourceIds',
  'source_ids',
  'sources',
  'source',
  'ids',
  'id',
  'refs',
  'citations',
  '番号',
  '文番号',
  '出典',
  'もと',
];

/** The texts in a value, one a line, each with the source numbers that stand beside it put behind it in brackets. */
function textsOf(value: unknown, ids = ''): string[] {
  if (typeof value === 'string')
    return value
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => line + ids);
  if (Array.isArray(value))
    return value.every((entry) => typeof entry === 'number') ? [] : value.flatMap((entry) => textsOf(entry, ids));
  if (!isObject(value)) return [];
  const key = TEXT_KEYS.find((name) => typeof value[name] === 'string' || Array.isArray(value[name]));
  return key === undefined ? [] : textsOf(value[key], idsOf(value) || ids);
}

function looksLikeText(value: Record<string, unknown>): boolean {
  return TEXT_KEYS.some((name) => typeof value[name] === 'string');
}

function idsOf(value: unknown): string {
  if (!isObject(value)) return '';
  const key = ID_KEYS.find((name) => value[name] !== undefined);
  const ids = key === undefined ? [] : [value[key]].flat();
  const numbers = ids.flatMap((id) =>
    typeof id === 'number' || typeof id === 'string' ? (String(id).match(/\d{1,4}/g) ?? []) : [],
  );
  return numbers.map((number) => `[${number}]`).join('');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
