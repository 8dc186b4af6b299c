import type { CardSize, CardStyle } from '../../post/card.ts';
import { CARD_PIXELS } from './card-sizes.ts';
import { readableOn } from './contrast.ts';
import type { FittedTitle } from './fit-title.ts';
import type { Mark } from './marks.ts';
import type { Laid, Sheet } from './sheet.ts';
import { band } from './styles/band.ts';
import { frame } from './styles/frame.ts';
import { paper } from './styles/paper.ts';
import { solid } from './styles/solid.ts';

const STYLES: Readonly<Record<CardStyle, (sheet: Sheet) => Laid>> = { paper, solid, frame, band };

export type CardOrder = Omit<Sheet, 'width' | 'height' | 'portrait'> & { style: CardStyle; size: CardSize };

export interface CardLayout {
  width: number;
  height: number;
  marks: Mark[];
  title: FittedTitle;
  /** The writer's colours could not be read on each other: what letters have instead; null where they can. */
  switchedInk: string | null;
}

/** What stands where on a card. Pictures are drawn to cover their place; nothing here loads or draws anything. */
export function layoutCard({ style, size, ...order }: CardOrder): CardLayout {
  const { width, height } = CARD_PIXELS[size];
  // There the letters have the ground's colour, on the accent; on a photo they are on its darkest shade.
  const isOnAccent = style === 'solid' && order.photo === null;
  const { ground, ink: wished, accent } = order.colours;
  const ink = readableOn(ground, wished);
  const onAccent = readableOn(accent, ground);
  const { marks, title } = STYLES[style]({
    ...order,
    colours: { ground, ink, accent },
    width,
    height,
    portrait: height > width,
  });
  const switched = isOnAccent ? [onAccent, ground] : style === 'solid' ? [] : [ink, wished];
  return { width, height, marks, title, switchedInk: switched[0] === switched[1] ? null : (switched[0] ?? null) };
}
