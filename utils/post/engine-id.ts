/**
 * The ways to Japanese. `relay` (コピペAI): a chat AI in another tab, by copy and paste. `extractive` (抜き出し): key
 * sentences in the original language. `on-device` (端末内AI): the browser's built-in models. The rest need a key or a server.
 */
export const ENGINE_IDS = [
  'relay',
  'extractive',
  'on-device',
  'openai',
  'anthropic',
  'gemini',
  'openrouter',
  'ollama',
  'lm-studio',
  'compatible',
  'deepl',
] as const;
export type EngineId = (typeof ENGINE_IDS)[number];
