import { type Piece, piece } from './piece.ts';
import type { Profile } from './profile.ts';

/** Rule, category, standing lines, rule; nothing at all where the profile has neither category nor lines. */
export function composeNotice({ category, noticeLines, rule }: Profile): Piece[] {
  const lines = [category, ...noticeLines].map((line) => line.trim()).filter((line) => line !== '');
  if (lines.length === 0) return [];
  const rules = composeRule(rule);
  return [...rules, ...lines.map((line) => piece('line', line)), ...rules];
}

/** The writer's row of dashes; none where the profile has none. */
export function composeRule(rule: string): Piece[] {
  return rule.trim() === '' ? [] : [piece('rule', rule.trim())];
}
