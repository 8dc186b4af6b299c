import type { EngineId } from './engine-id.ts';

/** How the writer set an engine up; its key is kept apart, in trusted storage. */
export interface EngineSettings {
  id: EngineId;
  /** The API's address as typed; empty for the provider's own. */
  baseUrl: string;
  /** The provider's name for the model; empty until chosen. */
  model: string;
  /** Tokens the model takes in and gives back together, where the writer knows better than the default. */
  contextTokens: number | null;
}

export const emptyEngineSettings = (id: EngineId): EngineSettings => ({
  id,
  baseUrl: '',
  model: '',
  contextTokens: null,
});
