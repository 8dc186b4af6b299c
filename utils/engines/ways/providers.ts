import type { EngineId } from '../../post/engine-id.ts';

/** The engines behind an address: a service with the writer's own key, or a program on the writer's machine. */
export const PROVIDER_IDS = [
  'openai',
  'anthropic',
  'gemini',
  'openrouter',
  'ollama',
  'lm-studio',
  'compatible',
  'deepl',
] as const satisfies readonly EngineId[];
export type ProviderId = (typeof PROVIDER_IDS)[number];

export interface Provider {
  /** The API's address; null where the writer has to give it. */
  baseUrl: string | null;
  needsKey: boolean;
  needsModel: boolean;
  /** It runs on this machine: worth asking before a writing starts. */
  local: boolean;
  /** Holds to a JSON schema, as its documentation says of its current models. */
  structured: boolean;
  /** Tokens its models take in and give back together, unless the writer says otherwise. */
  contextTokens: number;
}

/**
 * Cloud models of today all take 128,000 tokens or more. Ollama cuts the beginning off a longer prompt without a word at
 * 4,096 unless told otherwise, LM Studio loads models with 4,096: there the default is what is safe.
 */
const CLOUD_CONTEXT = 128_000;
const LOCAL_CONTEXT = 4_096;
const UNKNOWN_CONTEXT = 16_000;

const cloud = { needsKey: true, needsModel: true, local: false, contextTokens: CLOUD_CONTEXT };

export const PROVIDERS: Record<ProviderId, Provider> = {
  openai: { ...cloud, baseUrl: 'https://api.openai.com/v1', structured: true },
  anthropic: { ...cloud, baseUrl: 'https://api.anthropic.com/v1', structured: true },
  gemini: { ...cloud, baseUrl: 'https://generativelanguage.googleapis.com/v1beta', structured: true },
  openrouter: { ...cloud, baseUrl: 'https://openrouter.ai/api/v1', structured: false },
  ollama: {
    baseUrl: 'http://localhost:11434/v1',
    needsKey: false,
    needsModel: true,
    local: true,
    structured: false,
    contextTokens: LOCAL_CONTEXT,
  },
  'lm-studio': {
    baseUrl: 'http://localhost:1234/v1',
    needsKey: false,
    needsModel: true,
    local: true,
    structured: false,
    contextTokens: LOCAL_CONTEXT,
  },
  compatible: {
    baseUrl: null,
    needsKey: false,
    needsModel: true,
    local: false,
    structured: false,
    contextTokens: UNKNOWN_CONTEXT,
  },
  deepl: { ...cloud, baseUrl: null, needsModel: false, structured: false },
};

/** Free keys of DeepL end so, and have a host of their own. */
const DEEPL_FREE = /:fx$/;

/** The API's address, without a slash at its end; null where there is none to be had or it is none. */
export function baseUrlOf(id: ProviderId, typed: string, key: string | null): string | null {
  const own =
    id === 'deepl' ? `https://${DEEPL_FREE.test(key ?? '') ? 'api-free' : 'api'}.deepl.com/v2` : PROVIDERS[id].baseUrl;
  const address = typed.trim() === '' ? own : typed.trim();
  if (address === null || !URL.canParse(address)) return null;
  const url = new URL(address);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  return isWeb && url.username === '' && url.password === ''
    ? `${url.origin}${url.pathname.replace(/\/+$/, '')}`
    : null;
}

/** This machine, or this house: private and link-local addresses, and names without a dot. */
export function isLocalAddress(address: string): boolean {
  const { hostname } = new URL(address);
  return (
    /^(?:localhost|.*\.local|\[::1\]|127(?:\.\d+){3}|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|169\.254(?:\.\d+){2})$/.test(
      hostname,
    ) ||
    /^172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}$/.test(hostname) ||
    !hostname.includes('.')
  );
}
