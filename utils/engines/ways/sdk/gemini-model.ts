import { createGoogle } from '@ai-sdk/google';
import type { TextModel } from '../../text-model.ts';
import type { ProviderSetup } from '../provider-setup.ts';
import { isLocalAddress } from '../providers.ts';
import { sdkTextModel } from './sdk-text-model.ts';

export function geminiModel(
  { id, baseUrl, key, model, limits }: ProviderSetup,
  fetch: typeof globalThis.fetch,
  ownOrigin: string,
): TextModel {
  const provider = createGoogle({ baseURL: baseUrl, apiKey: key, fetch });
  return sdkTextModel({
    model: provider(model),
    limits,
    structured: true,
    maxOutputTokens: null,
    context: { id, origin: new URL(baseUrl).origin, local: isLocalAddress(baseUrl), ownOrigin },
  });
}
