import { APICallError, StreamProviderError } from 'ai';
import type { EngineProblem } from '../../engine-problem.ts';
import { type HttpContext, httpProblem } from '../http-problem.ts';

/** How far the reply had come when the error came. */
export interface StreamedSoFar {
  /** Whether any text of it had been given. */
  begun: boolean;
}

/**
 * What went wrong, from the SDK's error: by class and status, by words only where a service gives one status two meanings.
 * Browsers say "cut", "no network" and "not running" with the same TypeError; where the answer had begun, it was cut.
 */
export function sdkProblem(error: unknown, context: HttpContext, { begun }: StreamedSoFar): EngineProblem {
  if (error instanceof Error && error.name === 'AbortError') return { kind: 'stopped' };
  const broken: EngineProblem = begun ? { kind: 'cut-off' } : { kind: 'not-an-api' };
  if (APICallError.isInstance(error)) {
    const { statusCode, responseHeaders, responseBody } = error;
    if (statusCode === undefined) return unreachable(context, begun);
    if (statusCode >= 400)
      return httpProblem({ status: statusCode, headers: responseHeaders ?? {}, body: responseBody ?? '' }, context);
    // "Failed to process successful response": the connection was lost under it.
    return { kind: 'cut-off' };
  }
  if (error instanceof TypeError) return unreachable(context, begun);
  if (StreamProviderError.isInstance(error)) return streamedProblem(error, context);
  return broken;
}

function unreachable({ origin, local }: HttpContext, begun: boolean): EngineProblem {
  return begun ? { kind: 'cut-off' } : { kind: 'unreachable', origin, local };
}

/** An error the service itself sent in the midst of its stream, where there is no HTTP status any more. */
function streamedProblem({ statusCode, type, code, data }: StreamProviderError, context: HttpContext): EngineProblem {
  const status = statusCode ?? (REFUSED.test(`${type} ${code}`) ? 429 : 503);
  const problem = httpProblem({ status, headers: {}, body: JSON.stringify(data ?? null) }, context);
  // It had taken the request: it is the service that cannot go on, and the settings are right.
  return problem.kind === 'rejected' ? { kind: 'server-error', status } : problem;
}

/** What OpenAI, and services like it, name by a word alone: too many requests, and no money for one. */
const REFUSED = /rate_limit|insufficient_quota/;

/** Services whose model takes no schema say so with a 400. */
const NO_SCHEMA = /response_format|json_schema|output_config|output_format|responseJsonSchema|structured output/i;

export function refusesSchema(error: unknown): boolean {
  return APICallError.isInstance(error) && error.statusCode === 400 && NO_SCHEMA.test(error.responseBody ?? '');
}
