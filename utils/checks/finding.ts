import type { NameFact } from './names/name-fact.ts';
import type { NumberFact } from './numbers/number-fact.ts';
import type { QuotationFact } from './quotation/quotation-fact.ts';
import type { StyleFact } from './style/style-fact.ts';
import type { TargetFact } from './target/target-fact.ts';

/**
 * - `number`: a figure that the source does not hold, or holds otherwise. `missing-number`: one of the source's that a full
 *   translation leaves out.
 * - `name`, `quotation`, `style`: as their folders.
 */
const CHECKS = ['number', 'missing-number', 'name', 'quotation', 'style'] as const;
type CheckName = (typeof CHECKS)[number];

/** `high`: readers would be told something false. `low`: look at it. `info`: good to know. None blocks. */
const SEVERITIES = ['high', 'low', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What was found, as kind and values: `word-fact.ts` says it in Japanese, the desk in its own language. */
export type Fact = NumberFact | NameFact | QuotationFact | StyleFact | TargetFact;

/** A place in one of the texts checked, and what is the matter with it. */
export interface Finding<OneFact extends Fact = Fact> {
  check: CheckName;
  severity: Severity;
  /** Index of the text; of the one a missing figure belongs to. */
  targetIndex: number;
  /** Characters of that text; equal where nothing in it is meant. */
  start: number;
  end: number;
  fact: OneFact;
  /** Index of the source sentence that says otherwise. */
  sourceIndex?: number;
  /** What may safely stand there instead. */
  suggestion?: string;
}
