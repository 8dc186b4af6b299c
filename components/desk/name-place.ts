import { i18n } from '#i18n';
import type { BlockPlace } from '../../utils/post/place-blocks.ts';

/** Where a block stands, as the writer would say it: 題名, 要点 2, 本文 3. */
export function namePlace({ kind, slot, ordinal, of }: BlockPlace): string {
  const name = i18n.t(`desk.place.${placeOf(kind, slot)}`);
  return of > 1 ? `${name} ${ordinal}` : name;
}

function placeOf(kind: BlockPlace['kind'], slot: BlockPlace['slot']) {
  if (kind === 'title' || kind === 'heading' || kind === 'quote' || kind === 'cite' || kind === 'image') return kind;
  if (slot === 'notice' || slot === 'related' || slot === 'footer') return 'other';
  return slot === 'sections' || slot === 'title' || slot === 'quote' ? 'text' : slot;
}
