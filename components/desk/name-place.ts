import { i18n } from '#i18n';
import type { UntranslatedBlock } from '../../utils/post/untranslated-blocks.ts';

/** Where a block stands, as the writer would say it: 題名, 要点 2, 本文 3. */
export function namePlace({ kind, slot, ordinal, of }: UntranslatedBlock): string {
  const name = i18n.t(`desk.place.${placeOf(kind, slot)}`);
  return of > 1 ? `${name} ${ordinal}` : name;
}

function placeOf(kind: UntranslatedBlock['kind'], slot: UntranslatedBlock['slot']) {
  if (kind === 'title' || kind === 'heading' || kind === 'quote' || kind === 'cite') return kind;
  if (slot === 'lead' || slot === 'comment' || slot === 'points') return slot;
  return slot === 'sections' ? 'text' : 'other';
}
