import type { EngineId } from '../post/engine-id.ts';
import type { Engine } from './engine.ts';
import type { ProviderTools } from './ways/provider-setup.ts';

/**
 * The engine of that id, its code fetched now and not before: what nobody chose costs nobody anything. Null for コピペAI,
 * which is the writer's own hands (`relayPrompt`, `parseRelayReply`).
 */
export async function loadEngine(id: EngineId, tools: ProviderTools): Promise<Engine | null> {
  switch (id) {
    case 'relay':
      return null;
    case 'extractive':
      return (await import('./ways/extractive-engine.ts')).extractiveEngine;
    case 'on-device': {
      const [{ onDeviceEngine }, { builtInAi }, { writeByPrompts }, { rewriteByPrompt }] = await Promise.all([
        import('./ways/on-device/on-device-engine.ts'),
        import('./ways/on-device/built-in-ai.ts'),
        import('./prompt/write-by-prompts.ts'),
        import('./prompt/rewrite-by-prompt.ts'),
      ]);
      const { LOCAL_PATIENCE, patientModel } = await import('./ways/patient-model.ts');
      return onDeviceEngine(
        builtInAi(globalThis),
        (order, model, signal) => writeByPrompts(order, patientModel(model, LOCAL_PATIENCE), signal),
        (order, model, signal) => rewriteByPrompt(order, patientModel(model, LOCAL_PATIENCE), signal),
      );
    }
    case 'deepl':
      return (await import('./ways/deepl-engine.ts')).deeplEngine(tools);
    default: {
      const { promptedEngine } = await import('./ways/prompted-engine.ts');
      return promptedEngine(id, tools, MAKERS[id]);
    }
  }
}

const compatible = async () => (await import('./ways/sdk/openai-compatible-model.ts')).openAiCompatibleModel;

const MAKERS = {
  openai: compatible,
  openrouter: compatible,
  ollama: compatible,
  'lm-studio': compatible,
  compatible,
  anthropic: async () => (await import('./ways/sdk/anthropic-model.ts')).anthropicModel,
  gemini: async () => (await import('./ways/sdk/gemini-model.ts')).geminiModel,
};
