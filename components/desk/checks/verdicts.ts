import type { Severity } from '../../../utils/checks/finding.ts';
import {
  CHECK_GROUPS,
  type CheckGroup,
  type PostFinding,
  type PostReport,
} from '../../../utils/checks/post-finding.ts';

/** What the bar speaks of: each group of checks. */
export const VERDICT_IDS = CHECK_GROUPS;
export type VerdictId = CheckGroup;

export type Verdict =
  | { state: 'checking' }
  | { state: 'fine' }
  | { state: 'look'; count: number; severity: Severity }
  | { state: 'cannot'; why: NonNullable<PostReport['unchecked']> };

export type Verdicts = Record<VerdictId, Verdict>;

/**
 * How each group stands. `open`: the findings nobody has waved off; null as the report while there is none yet. `losses`: how much the
 * target cannot hold, which is seen at once.
 */
export function verdictsOf(report: PostReport | null, open: readonly PostFinding[], losses: number): Verdicts {
  const of = (id: Exclude<CheckGroup, 'target'>): Verdict => {
    if (report === null) return { state: 'checking' };
    const found = open.filter(({ group }) => group === id);
    const [gravest] = found;
    if (gravest !== undefined) return { state: 'look', count: found.length, severity: gravest.severity };
    const { unchecked } = report;
    const needsOriginal = id === 'numbers' || id === 'names' || (id === 'quotation' && unchecked === 'no-original');
    return unchecked !== null && needsOriginal ? { state: 'cannot', why: unchecked } : { state: 'fine' };
  };
  return {
    numbers: of('numbers'),
    names: of('names'),
    quotation: of('quotation'),
    style: of('style'),
    target: losses === 0 ? { state: 'fine' } : { state: 'look', count: losses, severity: 'low' },
  };
}

/** Figures of the post, and those that are right: borne out by the original, put right since, or waved off. */
export function figuresOf(report: PostReport, open: readonly PostFinding[]): { found: number; right: number } | null {
  if (report.figures === null) return null;
  const { found } = report.figures;
  const wrong = open.filter(({ group, fact }) => group === 'numbers' && !BORNE_OUT.has(fact.kind)).length;
  return { found, right: Math.max(0, found - wrong) };
}

/** Told, although no figure of the post is wrong. */
const BORNE_OUT: ReadonlySet<string> = new Set(['number-elsewhere', 'number-missing']);
