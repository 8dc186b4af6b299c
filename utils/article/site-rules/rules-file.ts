import * as v from 'valibot';
import { fail, ok, type Result } from '../../result.ts';
import { isSelector } from './is-selector.ts';
import type { SiteRule } from './site-rule.ts';
import { siteRuleSchema } from './site-rule-schema.ts';

const FORMAT = 'yakuho-site-rules';
const VERSION = 1;
/** Characters; ten thousand rules have fewer. */
const LARGEST_FILE = 4_000_000;

const fileSchema = v.object({ format: v.literal(FORMAT), version: v.number(), rules: v.array(v.unknown()) });

/** Why nothing was taken from a file. `number` counts the file's rules from 1. */
export type RulesFileProblem =
  | { kind: 'not-json' }
  /** JSON, but no file of ours. */
  | { kind: 'other-file' }
  /** Written by a later version. */
  | { kind: 'newer' }
  | { kind: 'too-large' }
  | { kind: 'empty' }
  | { kind: 'bad-rule'; number: number };

export const writeRulesFile = (rules: readonly SiteRule[]): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, rules }, null, 2)}\n`;

/** All rules of a file, or why none is taken: half a file would leave the writer guessing which. `document` reads selectors. */
export function readRulesFile(text: string, document: Document): Result<SiteRule[], RulesFileProblem> {
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
  const rules: SiteRule[] = [];
  for (const [index, each] of file.output.rules.entries()) {
    const rule = v.safeParse(siteRuleSchema, each);
    if (!rule.success || !selectorsOf(rule.output).every((selector) => isSelector(selector, document))) {
      return fail({ kind: 'bad-rule', number: index + 1 });
    }
    // Whoever wrote the file: from here on it is the writer's own.
    rules.push({ ...rule.output, origin: 'taught' });
  }
  return rules.length === 0 ? fail({ kind: 'empty' }) : ok(rules);
}

const selectorsOf = ({ article, leaveOut, title, authors, published }: SiteRule): string[] =>
  [article, ...leaveOut, title, authors, published].filter((selector) => selector !== null);
