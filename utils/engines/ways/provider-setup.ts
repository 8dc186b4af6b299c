import type { EngineSettings } from '../../post/engine-settings.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Readiness } from '../engine.ts';
import type { EngineProblem } from '../engine-problem.ts';
import { isUsableKey } from './is-usable-key.ts';
import { baseUrlOf, isLocalAddress, PROVIDERS, type ProviderId } from './providers.ts';

/** What an engine behind an address is given to work with. */
export interface ProviderTools {
  settings: EngineSettings;
  key: string | null;
  fetch: typeof globalThis.fetch;
  /** Whether the browser lets us reach that address. */
  isAllowed: (address: string) => Promise<boolean>;
  /** The extension's origin, as servers see it. */
  ownOrigin: string;
}

/** A provider set up whole. */
export interface ProviderSetup {
  id: ProviderId;
  baseUrl: string;
  key: string;
  model: string;
  limits: { input: number; output: number };
}

/** Of what a model takes, this much is planned for the prompt; the reply gets what cloud models give at most, or a third. */
const PROMPT_SHARE = 0.6;
const REPLY_SHARE = 0.3;
const MAX_REPLY = 8_000;

/** The setup, or what is missing of it. */
export function setupOf(
  id: ProviderId,
  { settings, key }: Pick<ProviderTools, 'settings' | 'key'>,
): Result<ProviderSetup, EngineProblem> {
  const { needsKey, needsModel, contextTokens } = PROVIDERS[id];
  if (needsKey && key === null) return fail({ kind: 'no-key' });
  if (key !== null && !isUsableKey(key)) return fail({ kind: 'malformed-key' });
  const baseUrl = baseUrlOf(id, settings.baseUrl, key);
  if (baseUrl === null) return fail({ kind: 'no-address' });
  if (needsModel && settings.model.trim() === '') return fail({ kind: 'no-model' });
  const context = settings.contextTokens ?? contextTokens;
  const limits = {
    input: Math.floor(context * PROMPT_SHARE),
    output: Math.min(MAX_REPLY, Math.floor(context * REPLY_SHARE)),
  };
  return ok({ id, baseUrl, key: key ?? '', model: settings.model.trim(), limits });
}

/** How long a program on this machine has to say that it is there, in milliseconds. */
const LOCAL_ANSWER_MS = 3_000;

/** Whether the provider could be asked now. Nobody outside this machine is asked for that. */
export async function providerReadiness(id: ProviderId, tools: ProviderTools, signal: AbortSignal): Promise<Readiness> {
  const setup = setupOf(id, tools);
  if (!setup.ok) return { kind: 'cannot', why: setup.problem };
  const { baseUrl } = setup.value;
  const { origin } = new URL(baseUrl);
  if (!(await tools.isAllowed(baseUrl))) return { kind: 'cannot', why: { kind: 'no-permission', origin } };
  if (!PROVIDERS[id].local && !isLocalAddress(baseUrl)) return { kind: 'ready' };
  try {
    const answer = await tools.fetch(`${baseUrl}/models`, {
      // Ollama refuses by the Origin header, which Chromium leaves out of a GET to a host that was allowed. What it says
      // to a POST here is of no interest, as long as it is not 403.
      method: id === 'ollama' ? 'POST' : 'GET',
      signal: AbortSignal.any([signal, AbortSignal.timeout(LOCAL_ANSWER_MS)]),
      credentials: 'omit',
    });
    await answer.body?.cancel();
    if (id === 'ollama' && answer.status === 403)
      return { kind: 'cannot', why: { kind: 'ollama-origin', origin: tools.ownOrigin } };
    return { kind: 'ready' };
  } catch {
    return { kind: 'cannot', why: { kind: 'unreachable', origin, local: true } };
  }
}
