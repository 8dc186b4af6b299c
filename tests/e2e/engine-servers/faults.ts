import { type Answer, htmlAnswer } from './answer.ts';
import { type Behaviour, DEFAULT_DELAY_MS, REFUSALS, type Refusal } from './behaviour.ts';
import { deltas } from './deltas.ts';
import type { RecordedRequest } from './recorded-request.ts';
import type { Step } from './step.ts';
import type { Ending, WireFormat } from './wire-format.ts';

/** What a server does to answer a request, in order. */
export function stepsOf(behaviour: Behaviour, request: RecordedRequest, format: WireFormat): Step[] {
  const { fault } = behaviour;
  const answer = answerAtOnce(behaviour, request, format);
  if (answer !== null) return [{ do: 'answer', answer }];
  if (fault === 'hang') return [{ do: 'hang' }];

  // By characters, so that no delta ends within one.
  const letters = Array.from(compose(behaviour, request, format));
  const half = Math.ceil(letters.length / 2);
  const frameOf = (length: number, ending: Ending) => format.frame(request, letters.slice(0, length).join(''), ending);
  const frame = frameOf(letters.length, 'stop');
  const written = (from: number, to: number) => deltas(frame, letters, behaviour, from, to);
  const head: Step = { do: 'head', contentType: frame.contentType };
  const opened: Step[] = [head, write(frame.open)];
  const closed: Step[] = [write(frame.close), END];
  const well = [...opened, ...written(0, letters.length), ...closed];
  const begun = [...opened, ...written(0, half)];
  const endedEarly = (ending: Ending) => [...begun, write(frameOf(half, ending).close), END];

  switch (fault) {
    case 'slow-first-byte':
      return [{ do: 'wait', ms: behaviour.delayMs ?? DEFAULT_DELAY_MS }, ...well];
    case 'byte-at-a-time':
      return well.map((step) => (step.do === 'write' ? { ...step, bytewise: true } : step));
    case 'cut':
      return [...begun, { do: 'cut' }];
    case 'ends-midway':
      return [...begun, END];
    case 'hang-midway':
      return [...begun, { do: 'hang' }];
    case 'overloaded-midway':
      return [...begun, write(frame.overloaded), END];
    case 'overloaded-at-once':
      return [head, write(frame.overloaded), END];
    case 'empty-body':
      return [head, END];
    case 'length':
      return endedEarly('length');
    case 'content-filter':
      return endedEarly('filtered');
    case 'invalid-json':
      return [...begun, write(frame.garbled), ...written(half, letters.length), ...closed];
    default:
      return well;
  }
}

const END: Step = { do: 'end' };

const write = (text: string): Step => ({ do: 'write', text });

/** The answers that are no reply of the protocol. */
function answerAtOnce({ fault }: Behaviour, request: RecordedRequest, format: WireFormat): Answer | null {
  if (fault === 'html') return htmlAnswer(200, 'Sign in to continue');
  if (fault === 'html-502') return htmlAnswer(502, '502 Bad Gateway');
  if (fault === 'no-schema' && !format.asksSchema(request)) return null;
  const refusal = REFUSALS.find((one) => one === fault);
  return refusal === undefined ? null : refuse(refusal, request, format);
}

/** The refusal in the protocol's words, with the seconds to wait where there are too many requests and a header says so. */
export function refuse(why: Refusal, request: RecordedRequest, format: WireFormat): Answer {
  const answer = format.refuse(why, request);
  if (why !== 'rate-limited' || !format.waitInHeader) return answer;
  return { ...answer, headers: { ...answer.headers, 'retry-after': '7' } };
}

function compose({ fault, reply }: Behaviour, request: RecordedRequest, format: WireFormat): string {
  return format.compose(request, (prompt) => {
    if (fault === 'empty') return '';
    return typeof reply === 'string' ? reply : reply(prompt, request);
  });
}
