import type { Finding, Severity } from '../finding.ts';
import type { StyleFact } from './style-fact.ts';

/** One habit of Japanese text. It sees all texts of a post: some habits are only wrong where they are mixed. */
export type StyleRule = (texts: readonly string[]) => Finding<StyleFact>[];

export function styleFinding(
  targetIndex: number,
  { start, end }: { start: number; end: number },
  fact: StyleFact,
  severity: Severity,
  suggestion?: string,
): Finding<StyleFact> {
  return {
    check: 'style',
    severity,
    targetIndex,
    start,
    end,
    fact,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** A rule that looks for one pattern and says what may stand instead; `null` where nothing is safe. */
export function patternRule(
  pattern: RegExp,
  severity: Severity,
  factOf: (written: string) => StyleFact,
  suggest: (written: string) => string | null = () => null,
): StyleRule {
  return (texts) =>
    texts.flatMap((text, targetIndex) =>
      [...text.matchAll(pattern)].map((match) => {
        const span = { start: match.index, end: match.index + match[0].length };
        return styleFinding(targetIndex, span, factOf(match[0]), severity, suggest(match[0]) ?? undefined);
      }),
    );
}
