import { type Answer, jsonAnswer } from './answer.ts';
import type { Behaviour } from './behaviour.ts';
import { refuse, stepsOf } from './faults.ts';
import type { RecordedRequest } from './recorded-request.ts';
import type { Step } from './step.ts';
import type { EngineOptions, WireFormat } from './wire-format.ts';

/** Finds out what a request wants. A behaviour is used up by those alone that are let in and ask for writing. */
export function answerTo(
  request: RecordedRequest,
  format: WireFormat,
  options: EngineOptions,
  nextBehaviour: () => Behaviour,
): Step[] {
  const answer = (one: Answer): Step[] => [{ do: 'answer', answer: one }];
  const guarded = format.guard?.(request, options) ?? null;
  if (guarded !== null) return answer(guarded);

  const isWriting = format.isWriting(request);
  const { pathname } = new URL(request.path, 'http://127.0.0.1');
  const seen = request.method === 'GET' ? format.look(pathname, options.models) : null;
  if (!isWriting && seen === null) return answer(jsonAnswer(404, { error: 'no such path' }));

  const isKeyWrong = options.key !== undefined && format.key(request) !== options.key;
  if (isKeyWrong) return answer(refuse('bad-key', request, format));
  if (!isWriting) return answer(jsonAnswer(200, seen));

  const mistake = format.mistake(request);
  return mistake === null ? stepsOf(nextBehaviour(), request, format) : answer(format.badRequest(mistake));
}
