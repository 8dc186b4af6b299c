import { createAnthropic } from '@ai-sdk/anthropic';
import type { TextModel } from '../../text-model.ts';
import type { ProviderSetup } from '../provider-setup.ts';
import { isLocalAddress } from '../providers.ts';
import { sdkTextModel } from './sdk-text-model.ts';

/** Twice what is planned for a reply: the plan is an estimate, and a cut reply costs another request. */
const OUTPUT_MARGIN = 2;

export function anthropicModel(
  { id, baseUrl, key, model, limits }: ProviderSetup,
  fetch: typeof globalThis.fetch,
  ownOrigin: string,
): TextModel {
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
    context: { id, origin: new URL(baseUrl).origin, local: isLocalAddress(baseUrl), ownOrigin },
  });
}
