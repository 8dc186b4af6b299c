import { createGoogle } from '@ai-sdk/google';
import type { TextModel } from '../../text-model.ts';
import { httpContext } from '../http-context.ts';
import type { ProviderSetup } from '../provider-setup.ts';
import { sdkTextModel } from './sdk-text-model.ts';

export function geminiModel(setup: ProviderSetup, fetch: typeof globalThis.fetch, ownOrigin: string): TextModel {
  const { baseUrl, key, model, limits } = setup;
  const provider = createGoogle({ baseURL: baseUrl, apiKey: key, fetch });
  return sdkTextModel({
    model: provider(model),
    limits,
    structured: true,
    maxOutputTokens: null,
    context: httpContext(setup, ownOrigin),
  });
}
