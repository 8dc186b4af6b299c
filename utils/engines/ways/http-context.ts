import type { HttpContext } from './http-problem.ts';
import type { ProviderSetup } from './provider-setup.ts';
import { isLocalAddress } from './providers.ts';

/** What a failed request to that provider is told by. */
export function httpContext({ id, baseUrl }: Pick<ProviderSetup, 'id' | 'baseUrl'>, ownOrigin: string): HttpContext {
  return { id, origin: new URL(baseUrl).origin, local: isLocalAddress(baseUrl), ownOrigin };
}
