import type { EngineProblem } from '../../utils/engines/engine-problem.ts';
import type { ModelEnd, ModelPrompt, TextModel } from '../../utils/engines/text-model.ts';
import { fail, ok } from '../../utils/result.ts';

export interface FakeReply {
  text: string;
  end?: ModelEnd;
  problem?: EngineProblem;
}

/** A model that gives the replies in turn, a few letters at a time; `prompts` are what it was asked. */
export function fakeModel(
  answer: (prompt: ModelPrompt, turn: number) => FakeReply,
  changes: Partial<TextModel> = {},
): TextModel & { prompts: string[] } {
  const prompts: string[] = [];
  return {
    limits: { input: 50_000, output: 8_000 },
    structured: false,
    ...changes,
    prompts,
    async *stream(prompt, signal) {
      prompts.push(prompt.text);
      const { text, end = 'stop', problem } = answer(prompt, prompts.length - 1);
      for (let at = 0; at < text.length; at += 7) {
        if (signal.aborted) return fail({ kind: 'stopped' });
        yield text.slice(at, at + 7);
      }
      return problem === undefined ? ok(end) : fail(problem);
    },
  };
}
