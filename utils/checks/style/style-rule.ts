import type { Finding, Severity } from '../finding.ts';
import { remembered } from '../remembered.ts';
import type { StyleFact } from './style-fact.ts';

/** One habit of Japanese text. It sees all texts of a post: some habits are only wrong where they are mixed. */
export type StyleRule = (texts: readonly string[]) => Finding<StyleFact>[];

/** What a rule finds in one text. */
export type Spot = Omit<Finding<StyleFact>, 'check' | 'targetIndex'>;

export function styleFinding(targetIndex: number, spot: Spot): Finding<StyleFact> {
  return { check: 'style', targetIndex, ...spot };
}

/** A rule that one text is enough for. */
export function textRule(find: (text: string) => Spot[]): StyleRule {
  const spotsIn = remembered(find);
  return (texts) => texts.flatMap((text, targetIndex) => spotsIn(text).map((spot) => styleFinding(targetIndex, spot)));
}

/** A rule that looks for one pattern and says what may stand instead; `null` where nothing is safe. */
export function patternRule(
  pattern: RegExp,
  severity: Severity,
  factOf: (written: string) => StyleFact,
  suggest: (written: string) => string | null = () => null,
): StyleRule {
  return textRule((text) =>
    [...text.matchAll(pattern)].map((match) => {
      const suggestion = suggest(match[0]);
      return {
        start: match.index,
        end: match.index + match[0].length,
        fact: factOf(match[0]),
        severity,
        ...(suggestion === null ? {} : { suggestion }),
      };
    }),
  );
}
