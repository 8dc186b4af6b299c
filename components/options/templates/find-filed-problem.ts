import { findTextProblem } from '../../../utils/post/liquid/render-text.ts';
import type { TextProblem } from '../../../utils/post/liquid/text-problem.ts';
import type { FiledTemplate } from '../../../utils/post/template-file.ts';
import { SAMPLE_SCOPE } from './sample-scope.ts';

/** The first text of a file that cannot be read; templates and parts count from 1. */
export async function findFiledProblem(
  templates: readonly FiledTemplate[],
): Promise<{ number: number; part: number; problem: TextProblem } | null> {
  for (const [index, { parts }] of templates.entries()) {
    for (const [at, part] of parts.entries()) {
      const problem = 'text' in part ? await findTextProblem(part.text, SAMPLE_SCOPE) : null;
      if (problem !== null) return { number: index + 1, part: at + 1, problem };
    }
  }
  return null;
}
