import { i18n } from '#i18n';
import type { TextProblem } from '../../../utils/post/liquid/text-problem.ts';

/** Where the fault is, what it is, and what to do. */
export function textProblemText({ kind, name, line, column }: TextProblem): string {
  const where = i18n.t('templates.problem.at', [String(line), String(column)]);
  return where + i18n.t(`templates.problem.${WORDS[kind]}`, [name]);
}

const WORDS = {
  'not-closed': 'notClosed',
  'unknown-tag': 'unknownTag',
  'unknown-filter': 'unknownFilter',
  'unknown-variable': 'unknownVariable',
  endless: 'endless',
  'not-readable': 'notReadable',
} as const satisfies Record<TextProblem['kind'], string>;
