import type { Finding } from '../finding.ts';
import { nestedQuotesRule, unclosedBracketRule } from './bracket-rules.ts';
import { doubledPunctuationRule, foreignPunctuationRule, halfKatakanaRule } from './character-rules.ts';
import { longSentenceRule, tellRule, toneRule, untranslatedRule } from './sentence-rules.ts';
import { spellingRule } from './spelling-rule.ts';
import type { StyleFact } from './style-fact.ts';
import type { StyleRule } from './style-rule.ts';
import { widthRule } from './width-rule.ts';

const RULES: StyleRule[] = [
  widthRule,
  halfKatakanaRule,
  doubledPunctuationRule,
  foreignPunctuationRule,
  unclosedBracketRule,
  nestedQuotesRule,
  toneRule,
  longSentenceRule,
  untranslatedRule,
  tellRule,
  spellingRule,
];

/** 表記: what every rule finds in the post's texts, in reading order. */
export function checkStyle(texts: readonly string[]): Finding<StyleFact>[] {
  return RULES.flatMap((rule) => rule(texts)).sort((a, b) => a.targetIndex - b.targetIndex || a.start - b.start);
}
