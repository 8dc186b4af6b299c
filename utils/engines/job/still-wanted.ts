import type { EngineEvent } from '../engine.ts';
import type { WantedParts } from './wanted-parts.ts';

/** What is still to be written after the event. */
export function stillWanted(wanted: WantedParts, event: EngineEvent): WantedParts {
  if (event.kind === 'part-done') return { ...wanted, [event.part]: false };
  if (event.kind === 'passage-done')
    return { ...wanted, blocks: wanted.blocks.filter((block) => !event.blocks.includes(block)) };
  if (event.kind !== 'withdrawn') return wanted;
  const { part } = event.place;
  if (part !== 'sections') return { ...wanted, [part]: true };
  return { ...wanted, blocks: [...new Set([...wanted.blocks, ...event.blocks])].toSorted((a, b) => a - b) };
}
