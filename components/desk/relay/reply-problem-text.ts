import { i18n } from '#i18n';
import type { ReplyProblem } from '../../../utils/engines/reply/parse-relay-reply.ts';

/** Why a pasted reply cannot be used, and what to do. */
export const replyProblemText = (problem: ReplyProblem): string => i18n.t(`desk.reply.${PROBLEMS[problem.kind]}`);

const PROBLEMS = {
  empty: 'empty',
  'prompt-echo': 'promptEcho',
  'not-japanese': 'notJapanese',
  'another-article': 'anotherArticle',
  unrecognised: 'unrecognised',
} as const satisfies Record<ReplyProblem['kind'], string>;
