import { readFileSync } from 'node:fs';
import * as v from 'valibot';

/** One line of a list of stored pages; `html` is a path relative to the list. */
const listedPageSchema = v.object({ id: v.string(), url: v.string(), html: v.string() });

export const parseListedPage = (line: string): v.InferOutput<typeof listedPageSchema> =>
  v.parse(listedPageSchema, JSON.parse(line));

/** The id of a line that is no proper entry, so that its error can be found. */
export function idOf(line: string): string | null {
  return /"id"\s*:\s*"([^"\\]{1,300})"/.exec(line)?.[1] ?? null;
}

export const readLines = (list: string): string[] =>
  readFileSync(list, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
