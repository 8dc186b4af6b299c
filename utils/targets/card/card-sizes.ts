import type { CardSize } from '../../post/card.ts';

interface PixelSize {
  width: number;
  height: number;
}

/**
 * What each place shows whole, in pixels.
 * - note: the size its editor asks for an eyecatch in (1.91:1).
 * - Ameba: publishes no size of its own; shared entries are shown as link previews, which are 1200 × 630 (Open Graph).
 * - X: 16:9 in the timeline, nothing cut off.
 * - Instagram: the tallest post it shows in the feed (4:5). Its grid cuts to 3:4, which takes 34 pixels off each side: the
 *   margins of every style are wider.
 */
export const CARD_PIXELS: Readonly<Record<CardSize, PixelSize>> = {
  note: { width: 1280, height: 670 },
  ameba: { width: 1200, height: 630 },
  x: { width: 1200, height: 675 },
  instagram: { width: 1080, height: 1350 },
};
