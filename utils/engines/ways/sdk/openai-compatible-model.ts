import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import type { TextModel } from '../../text-model.ts';
import { httpContext } from '../http-context.ts';
import type { ProviderSetup } from '../provider-setup.ts';
import { PROVIDERS } from '../providers.ts';
import { sdkTextModel } from './sdk-text-model.ts';

/** OpenAI, OpenRouter, Ollama, LM Studio, and whatever else speaks their protocol. */
export function openAiCompatibleModel(
  setup: ProviderSetup,
  fetch: typeof globalThis.fetch,
  ownOrigin: string,
): TextModel {
  const { id, baseUrl, key, model, limits } = setup;
  const { structured } = PROVIDERS[id];
  const provider = createOpenAICompatible({
    name: id,
    baseURL: baseUrl,
    ...(key === '' ? {} : { apiKey: key }),
    supportsStructuredOutputs: structured,
    fetch,
  });
  return sdkTextModel({
    model: provider(model),
    limits,
    structured,
    maxOutputTokens: null,
    context: httpContext(setup, ownOrigin),
  });
}
