/** コピペAI (`relay`): a chat AI in another tab, by copy and paste. 抜き出し (`extractive`): key sentences in the original language. */
export const ENGINE_IDS = ['relay', 'extractive'] as const;
export type EngineId = (typeof ENGINE_IDS)[number];
