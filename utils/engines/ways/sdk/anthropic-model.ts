import { createAnthropic } from '@ai-sdk/anthropic';
import type { TextModel } from '../../text-model.ts';
import { httpContext } from '../http-context.ts';
import type { ProviderSetup } from '../provider-setup.ts';
import { sdkTextModel } from './sdk-text-model.ts';

/** Twice what is planned for a reply: the plan is an estimate, and a cut reply costs another request. */
const OUTPUT_MARGIN = 2;

export function anthropicModel(setup: ProviderSetup, fetch: typeof globalThis.fetch, ownOrigin: string): TextModel {
  const { baseUrl, key, model, limits } = setup;
  const provider = createAnthropic({
    baseURL: baseUrl,
    apiKey: key,
    // Anthropic's word for "a page, with the writer's own key"; the SDK does not send it.
    headers: { 'anthropic-dangerous-direct-browser-access': 'true' },
    fetch,
  });
  return sdkTextModel({
    model: provider(model),
    limits,
    structured: true,
    maxOutputTokens: limits.output * OUTPUT_MARGIN,
    context: httpContext(setup, ownOrigin),
  });
}
