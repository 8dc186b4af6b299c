import * as v from 'valibot';
import { fail, ok, type Result } from '../../result.ts';
import type { EngineProblem } from '../engine-problem.ts';
import { httpContext } from './http-context.ts';
import { httpProblem } from './http-problem.ts';
import { providerFetch } from './provider-fetch.ts';
import type { ProviderSetup, ProviderTools } from './provider-setup.ts';

/** How long a service has to say which models it has, in milliseconds. */
const PATIENCE_MS = 15_000;

const listSchema = v.union([
  v.pipe(
    v.object({ data: v.array(v.object({ id: v.string() })) }),
    v.transform(({ data }) => data.map(({ id }) => id)),
  ),
  v.pipe(
    v.object({ models: v.array(v.object({ name: v.string() })) }),
    v.transform(({ models }) => models.map(({ name }) => name.replace(/^models\//, ''))),
  ),
  // DeepL has no models; its account stands for the connection.
  v.pipe(
    v.object({ character_count: v.number() }),
    v.transform((): string[] => []),
  ),
]);

/** The service's models by name, which needs address, permission and key to be right. */
export async function listModels(
  setup: Omit<ProviderSetup, 'model' | 'limits'>,
  { fetch, ownOrigin }: ProviderTools,
  signal: AbortSignal,
): Promise<Result<string[], EngineProblem>> {
  const { id, baseUrl } = setup;
  const context = httpContext(setup, ownOrigin);
  try {
    const response = await providerFetch(fetch)(`${baseUrl}/${id === 'deepl' ? 'usage' : 'models'}`, {
      headers: authorization(setup),
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
    });
    const body = await response.text();
    if (!response.ok) {
      const headers = Object.fromEntries(response.headers.entries());
      return fail(httpProblem({ status: response.status, headers, body }, context));
    }
    if (body.trim() === '') return fail({ kind: 'empty-response' });
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), listSchema), body);
    return parsed.success ? ok(parsed.output.toSorted()) : fail({ kind: 'not-an-api' });
  } catch (error) {
    if (signal.aborted) return fail({ kind: 'stopped' });
    if (error instanceof DOMException && error.name === 'TimeoutError')
      return fail({ kind: 'silent', seconds: PATIENCE_MS / 1000 });
    return fail({ kind: 'unreachable', origin: context.origin, local: context.local });
  }
}

function authorization({ id, key }: Pick<ProviderSetup, 'id' | 'key'>): Record<string, string> {
  if (key === '') return {};
  switch (id) {
    case 'anthropic':
      return {
        'x-api-key': key,
        'anthropic-version': '2023-06-01',
        'anthropic-dangerous-direct-browser-access': 'true',
      };
    case 'gemini':
      return { 'x-goog-api-key': key };
    case 'deepl':
      return { authorization: `DeepL-Auth-Key ${key}` };
    default:
      return { authorization: `Bearer ${key}` };
  }
}
