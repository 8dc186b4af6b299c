import type { EngineId } from '../post/engine-id.ts';
import { REWRITINGS, type Rewriting } from './engine.ts';

/** What an engine can do to a single text: DeepL translates and edits nothing, 抜き出し writes nothing of its own. */
export function rewritingsOf(id: EngineId): readonly Rewriting[] {
  if (id === 'extractive') return [];
  return id === 'deepl' ? ['faithful'] : REWRITINGS;
}
