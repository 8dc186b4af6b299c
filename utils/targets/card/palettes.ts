import type { CardColours } from '../../post/card.ts';

export const PALETTE_IDS = ['shu', 'ai', 'matsu', 'yamabuki', 'fuji', 'sumi'] as const;
export type PaletteId = (typeof PALETTE_IDS)[number];

/** To start from. In each all letters can be read as they are (a test holds it). */
export const PALETTES: Readonly<Record<PaletteId, CardColours>> = {
  shu: { ground: '#fbfaf7', ink: '#1d1c1a', accent: '#c23a22' },
  ai: { ground: '#f5f8fb', ink: '#14233a', accent: '#1f4e79' },
  matsu: { ground: '#f6f8f3', ink: '#1c261f', accent: '#2f6b4a' },
  yamabuki: { ground: '#2b2410', ink: '#fffdf2', accent: '#f2c230' },
  fuji: { ground: '#faf7fc', ink: '#2a1f36', accent: '#6b4a93' },
  sumi: { ground: '#fafafa', ink: '#1b1b1b', accent: '#3a3a3a' },
};
