import { useEffect, useState } from 'preact/hooks';
import { findTextProblem } from '../../../utils/post/liquid/render-text.ts';
import type { TextProblem } from '../../../utils/post/liquid/text-problem.ts';
import type { TextPart } from '../../../utils/post/template.ts';
import { SAMPLE_SCOPE } from './sample-scope.ts';

/** What is wrong with the text as it stands in its field; one that is stored as typed and turns out to be good is settled. */
export function useTextProblem(
  text: string,
  { typed }: TextPart,
  isBeingTyped: boolean,
  settle: (text: string) => void,
): TextProblem | null {
  const [problem, setProblem] = useState<TextProblem | null>(null);
  useEffect(() => {
    let current = true;
    findTextProblem(text, SAMPLE_SCOPE)
      .then((found) => {
        if (!current) return;
        setProblem(found);
        if (found === null && typed === text && !(isBeingTyped && BEGUN.test(text))) settle(text);
      })
      // A bug, or a file of ours that is not there: what was typed is stored, and posts go on with the text before.
      .catch((error: unknown) => console.error('text not checked', error));
    return () => {
      current = false;
    };
  }, [text, typed, isBeingTyped]);
  return problem;
}

/** A single brace reads as itself, and is the first key of `{{`: posts are not to get it while it may be. */
const BEGUN = /(?<!\{)\{(?![{%])/;
