import { parseLeniently } from './parse-leniently.ts';
import { isEmptyReply, type RawReply } from './raw-reply.ts';
import { readTextReply } from './read-text-reply.ts';
import { AS_IS, BULLET } from './reply-line-shapes.ts';
import { type LabelledPart, partOfLabel } from './reply-part-label.ts';

/** The reply as JSON, pretty-printed, wrapped, with curly quotes or cut off; null where it is none with parts of a post. */
export function readJsonReply(reply: string): RawReply | null {
  const start = reply.search(/[{[]\s*["“”{]/u);
  if (start === -1) return null;
  // Written out as the form that was asked for, it is read by the one reader of that form.
  const read = readTextReply(linesOf(parseLeniently(reply.slice(start)), null, '').join('\n\n'));
  return isEmptyReply(read) ? null : read;
}

/** Where the text of an object stands; the first one there counts. */
const TEXT_KEYS = ['text', '文', '本文', 'content', 'point', '要点', 'body', 'title', 'heading'];
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

/** A value as labels and texts, each text with the source numbers that stand beside it. `place`: the part it is in. */
function linesOf(value: unknown, place: LabelledPart | null, ids: string): string[] {
  if (typeof value === 'string' && place !== null) {
    // A text of several lines has the shapes of any reply: marks, headings, or all the parts.
    const lines = value.split('\n');
    return lines.map(
      (line) => (lines.length > 1 ? line : AS_IS + (place === 'points' ? line.replace(BULLET, '') : line)) + ids,
    );
  }
  if (Array.isArray(value)) return value.flatMap((entry) => linesOf(entry, place, ids));
  return isObject(value) ? linesOfObject(value, place, idsOf(value) || ids) : [];
}

function linesOfObject(value: Record<string, unknown>, place: LabelledPart | null, ids: string): string[] {
  const own = TEXT_KEYS.find((key) => typeof value[key] === 'string');
  const holdsParts = place === null || place === 'body';
  // `{ "type": "title", "text": … }`
  const type = holdsParts ? partOfLabel(String(value.type)) : place;
  if (own !== undefined && type !== null) return labelled(holdsParts ? type : null, linesOf(value[own], type, ids));
  const entries = Object.entries(value).filter(([key]) => !ID_KEYS.includes(key));
  const isNamed = entries.some(([key]) => partOfLabel(key) !== null);
  const seen = new Set<LabelledPart>();
  return entries.flatMap(([key, inner]) => {
    const part = partIn(place, key);
    const isNumbered = /\d\s*$/u.test(key);
    // `{ "経緯": [paragraphs] }`
    if (place === 'body' && !isNamed && !isNumbered)
      return labelled('heading', [AS_IS + key, ...labelled('body', linesOf(inner, place, ids))]);
    if (part === null) return isNumbered || typeof inner !== 'string' ? linesOf(inner, place, ids) : [];
    // Of two keys for one part the first counts, of numbered ones all.
    if (part === 'apart' || (seen.has(part) && !isNumbered)) return [];
    seen.add(part);
    const lines = linesOf(inner, part, ids);
    return labelled(part, part === 'title' ? lines.slice(0, 1) : lines);
  });
}

/** Within a section its title is a heading, and its summary its text. */
function partIn(place: LabelledPart | null, key: string): LabelledPart | null {
  const part = partOfLabel(key);
  if (place !== 'body' || part === null || part === 'apart') return part;
  return part === 'title' || part === 'heading' ? 'heading' : 'body';
}

/** Every part is a label's name, too. */
function labelled(part: LabelledPart | null, lines: string[]): string[] {
  return part === null ? lines : [`${part}:`, ...lines];
}

/** Numbers and ranges, each in brackets. */
function idsOf(value: Record<string, unknown>): string {
  const key = ID_KEYS.find((name) => value[name] !== undefined) ?? '';
  return (String(value[key]).match(/\d{1,4}(?:\s*[-–〜～~]\s*\d{1,4})?/gu) ?? []).map((id) => `[${id}]`).join('');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
