/** WCAG 2, level AA, for text of any size: a card is also seen as a thumbnail. */
export const READABLE = 4.5;

const WHITE = '#ffffff';
/** Softer than black on a light ground. */
const SOFT_BLACK = '#1d1c1a';
const BLACK = '#000000';

type Channels = [red: number, green: number, blue: number];

/** `#rrggbb`. */
const channels = (colour: string): Channels => {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** 1 to 21, as WCAG 2 counts it. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The wished colour where it can be read on the ground, else white or black, whichever can: one of them always can. */
export function readableOn(ground: string, wished: string): string {
  if (contrast(ground, wished) >= READABLE) return wished;
  const switched = contrast(ground, WHITE) >= contrast(ground, SOFT_BLACK) ? WHITE : SOFT_BLACK;
  return contrast(ground, switched) >= READABLE ? switched : BLACK;
}

/** `share` of the other colour in the one, 0 to 1. */
export function mix(one: string, other: string, share: number): string {
  const to = channels(other);
  const mixed = channels(one).map((channel, index) => Math.round(channel + ((to[index] ?? 0) - channel) * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
