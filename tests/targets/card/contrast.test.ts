import { expect, test } from 'vitest';
import { contrast, mix, READABLE, readableOn } from '../../../utils/targets/card/contrast.ts';
import { PALETTE_IDS, PALETTES } from '../../../utils/targets/card/palettes.ts';

test('contrast is what WCAG says of known pairs', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#ffffff', '#ffffff')).toBe(1);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

test('a colour that can be read is kept; on every ground there is is something that can', () => {
  expect(readableOn('#ffffff', '#c23a22')).toBe('#c23a22');
  expect(readableOn('#ffffff', '#f2c230')).toBe('#1d1c1a');
  expect(readableOn('#1f4e79', '#222222')).toBe('#ffffff');
  for (let red = 0; red < 256; red += 15) {
    for (let green = 0; green < 256; green += 15) {
      for (let blue = 0; blue < 256; blue += 15) {
        const ground = `#${[red, green, blue].map((one) => one.toString(16).padStart(2, '0')).join('')}`;
        expect(contrast(ground, readableOn(ground, ground))).toBeGreaterThanOrEqual(READABLE);
      }
    }
  }
});

test.each(PALETTE_IDS)('in %s nothing need be switched', (id) => {
  const { ground, ink, accent } = PALETTES[id];
  expect(readableOn(ground, ink)).toBe(ink);
  expect(readableOn(accent, ground)).toBe(ground);
});

test('letters on one colour can be read where the whitest photo shows through it', () => {
  // The least that `solid` leaves of its ground over a photo where letters stand.
  for (const accent of ['#ffffff', '#f2c230', '#00ff00', '#c23a22']) {
    const dark = mix(accent, '#000000', 0.74);
    const seen = mix('#ffffff', dark, 0.8);
    expect(contrast(seen, readableOn(dark, '#ffffff'))).toBeGreaterThanOrEqual(READABLE);
  }
});

test('mixing goes from the one to the other', () => {
  expect(mix('#000000', '#ffffff', 0)).toBe('#000000');
  expect(mix('#000000', '#ffffff', 1)).toBe('#ffffff');
  expect(mix('#102030', '#304050', 0.5)).toBe('#203040');
});
