import { webAddress } from '../../../utils/post/link-address.ts';
import { type PostBlockKind, SLOTS } from '../../../utils/post/post.ts';
import type { BlockAttrs } from './post-doc.ts';

/** A block nobody has said anything about yet; `tidyBlocks` gives it its id and slot. */
export const EMPTY_ATTRS: BlockAttrs = {
  blockId: null,
  slot: null,
  sourceIds: [],
  untranslated: false,
  level: 2,
  ordered: false,
  src: null,
  alt: '',
};

/**
 * What blocks of that kind have, the rest as in an empty one: a post stores nothing else, and would come back as another document.
 * Gives `attrs` itself where that is so already, for it is asked of every block at every key.
 */
export function attrsOfKind(kind: PostBlockKind, attrs: BlockAttrs): BlockAttrs {
  const level = kind === 'heading' ? attrs.level : EMPTY_ATTRS.level;
  const ordered = kind === 'item' && attrs.ordered;
  const { src, alt } = kind === 'image' ? attrs : EMPTY_ATTRS;
  const fits = level === attrs.level && ordered === attrs.ordered && src === attrs.src && alt === attrs.alt;
  return fits ? attrs : { ...attrs, level, ordered, src, alt };
}

/** How a block shows what it is in the DOM and on the clipboard. */
export function writeAttrs(kind: PostBlockKind, attrs: BlockAttrs): Record<string, string> {
  return {
    'data-kind': kind,
    ...(attrs.blockId === null ? {} : { 'data-block-id': attrs.blockId }),
    ...(attrs.slot === null ? {} : { 'data-slot': attrs.slot }),
    'data-source-ids': attrs.sourceIds.join(' '),
    ...(attrs.untranslated ? { 'data-untranslated': 'true' } : {}),
    ...(kind === 'heading' ? { 'data-level': String(attrs.level) } : {}),
    ...(kind === 'image' ? { 'data-src': attrs.src ?? '', 'data-alt': attrs.alt } : {}),
    ...(kind === 'item' && attrs.ordered ? { 'data-ordered': 'true' } : {}),
  };
}

/** The same read back. Any page can put such an element on the clipboard: nothing in it is trusted beyond its shape. */
export function readAttrs(element: HTMLElement): BlockAttrs {
  const { blockId, slot, sourceIds, untranslated, level, ordered, src, alt } = element.dataset;
  return {
    blockId: blockId ?? null,
    slot: SLOTS.find((known) => known === slot) ?? null,
    sourceIds: (sourceIds ?? '')
      .split(' ')
      .map(Number)
      .filter((id) => Number.isSafeInteger(id) && id > 0),
    untranslated: untranslated === 'true',
    level: level === '3' ? 3 : 2,
    ordered: ordered === 'true',
    src: webAddress(src ?? ''),
    alt: alt ?? '',
  };
}
