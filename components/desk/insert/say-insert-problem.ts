import { i18n } from '#i18n';
import type { InsertProblem } from '../../../utils/insert/insert-problem.ts';

/** Why nothing was put in, and what to do next. */
export function sayInsertProblem(problem: InsertProblem, target: string): string {
  return i18n.t(`desk.insert.problem.${KEYS[problem]}`, [target]);
}

const KEYS = {
  'not-allowed': 'notAllowed',
  'logged-out': 'loggedOut',
  'not-found': 'notFound',
  changed: 'changed',
  covered: 'covered',
  source: 'source',
  'tab-closed': 'tabClosed',
  stopped: 'stopped',
  refused: 'refused',
  unread: 'unread',
  'too-large': 'tooLarge',
} as const satisfies Record<InsertProblem, string>;
