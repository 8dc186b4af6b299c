import * as v from 'valibot';
import { checkTexts } from '../../utils/checks/check-texts.ts';
import type { Finding } from '../../utils/checks/finding.ts';
import { readSource } from '../../utils/checks/source.ts';
import { wordFact } from '../../utils/checks/word-fact.ts';
import { idOf } from '../clip/listed-page.ts';
import { sourceIndices } from './source-indices.ts';

const id = v.union([v.string(), v.number()]);
const sentence = v.union([
  v.string(),
  v.pipe(
    v.object({ text: v.string() }),
    v.transform(({ text }) => text),
  ),
]);
const target = v.union([
  v.pipe(
    v.string(),
    v.transform((text) => ({ text, sourceIds: undefined })),
  ),
  v.object({ text: v.string(), sourceIds: v.nullish(v.array(v.number())) }),
]);
const glossaryEntry = v.object({
  source: v.string(),
  japanese: v.string(),
  latinFirst: v.optional(v.boolean(), false),
});
const lineSchema = v.object({
  id,
  lang: v.nullish(v.string()),
  published: v.nullish(v.string()),
  source: v.array(sentence),
  target: v.array(target),
  glossary: v.optional(v.array(glossaryEntry), []),
  mode: v.optional(v.picklist(['full', 'summary']), 'full'),
});

/** One line of the list to one line of the result; whatever goes wrong is said in `error`. */
export function checkLine(line: string): Record<string, unknown> {
  try {
    const order = v.parse(lineSchema, JSON.parse(line));
    const source = readSource(order.source, order.lang ?? null, order.published ?? null);
    const sources = sourceIndices(
      order.target.map(({ sourceIds }) => sourceIds ?? []),
      order.source.length,
    );
    const targets = order.target.map(({ text }, index) => ({ text, sources: sources[index] ?? [] }));
    const { findings, numbers } = checkTexts(targets, source, order.mode, order.glossary);
    return { id: order.id, findings: findings.map(worded), numbers };
  } catch (error) {
    return { id: idIn(line), error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}

const worded = ({ fact, ...finding }: Finding) => ({ ...finding, kind: fact.kind, message: wordFact(fact) });

/** Of whatever the line is, so that its error can be found. */
function idIn(line: string): string | number | null {
  try {
    const found: unknown = JSON.parse(line);
    if (typeof found === 'object' && found !== null && 'id' in found) return v.parse(id, found.id);
  } catch {
    // Not JSON: the id is looked for in the text.
  }
  return idOf(line);
}
