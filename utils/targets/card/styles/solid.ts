import { mix, readableOn } from '../contrast.ts';
import type { Mark } from '../marks.ts';
import {
  hasBrand,
  type Laid,
  SANS,
  SANS_BOLD,
  type Sheet,
  setBrand,
  setLine,
  setTitle,
  sourceWords,
} from '../sheet.ts';

/** So dark that white letters can be read where the whitest photo shows through, whatever the accent: 5.6:1 at `UNDER_LETTERS`. */
const DARKENING = 0.74;
/** The least of the ground over a photo where letters stand. */
const UNDER_LETTERS = 0.8;

/** 一色: the accent alone, large letters on it; a photo shows through it. */
export function solid(sheet: Sheet): Laid {
  const { width, height, portrait, colours, photo } = sheet;
  const ground = photo === null ? colours.accent : mix(colours.accent, '#000000', DARKENING);
  const on = readableOn(ground, colours.ground);
  const margin = portrait ? 88 : 80;
  const small = portrait ? 32 : 25;
  const foot = height - margin;
  // With a photo it stands to the right of the letters, in a high card over them.
  const wide = photo === null || portrait ? width - 2 * margin : width * 0.56 - margin;
  const top = photo !== null && portrait ? height * 0.47 : margin + 44;
  const branded = hasBrand(sheet);
  const source = sourceWords(sheet, { withDate: true });
  const lines = branded && (portrait || photo !== null) && source !== null ? 2 : 1;
  const overFoot = foot - (lines === 2 ? small * 2 + 34 : 46);

  const marks: Mark[] = [
    { kind: 'box', x: 0, y: 0, width, height, colour: ground },
    ...(photo === null ? discs(sheet, ground, on) : photoUnder(sheet, ground)),
    { kind: 'box', x: margin, y: top - 44, width: 76, height: 9, colour: on },
    { kind: 'box', x: margin, y: overFoot, width: wide, height: 2, colour: on, alpha: 0.35 },
  ];
  const brandMiddle = lines === 2 ? foot - small - 22 : foot - 8;
  const sourceWidth = lines === 2 || !branded ? wide : wide * 0.54;
  marks.push(
    ...setBrand(sheet, {
      x: margin,
      middle: brandMiddle,
      width: lines === 2 ? wide : wide * 0.42,
      size: portrait ? 36 : 30,
      height: lines === 2 ? 36 : 44,
      colour: on,
      plate: colours.ground,
    }),
    ...setLine(sheet, source, {
      x: lines === 2 || !branded ? margin : margin + wide,
      middle: lines === 2 ? foot + 4 : foot - 8,
      width: sourceWidth,
      size: small,
      font: SANS,
      colour: on,
      align: lines === 2 || !branded ? 'left' : 'right',
    }),
  );
  const set = setTitle(
    sheet,
    { x: margin, y: top, width: wide, height: overFoot - 28 - top },
    {
      font: SANS_BOLD,
      colour: on,
      align: 'left',
      stands: portrait && photo === null ? 'top' : 'middle',
      largest: portrait ? 124 : 104,
      smallest: 30,
      lineHeight: 1.34,
      mostLines: portrait ? 13 : 9,
    },
  );
  return { marks: [...marks, ...set.marks], title: set.title };
}

/** Two large discs, half out of the picture, in the letters' colour at a breath. */
function discs({ width, height, portrait }: Sheet, ground: string, on: string): Mark[] {
  const radius = Math.min(width, height) * (portrait ? 0.62 : 0.7);
  const x = width * (portrait ? 0.94 : 0.95);
  const y = height * (portrait ? 0.84 : 0.96);
  return [
    { kind: 'disc', x, y, radius, colour: mix(ground, on, 0.07) },
    { kind: 'disc', x, y, radius: radius * 0.62, colour: mix(ground, on, 0.13) },
  ];
}

/** The photo fills one side and goes over into the ground: letters begin where that has come up to `UNDER_LETTERS`. */
function photoUnder({ width, height, portrait }: Sheet, ground: string): Mark[] {
  if (portrait) {
    const from = height * 0.2;
    const to = height * 0.43;
    return [
      { kind: 'picture', of: 'photo', x: 0, y: 0, width, height: height * 0.54 },
      {
        kind: 'shade',
        x: 0,
        y: from,
        width,
        height: to - from,
        colour: ground,
        from: 0,
        to: UNDER_LETTERS,
        along: 'down',
      },
      {
        kind: 'shade',
        x: 0,
        y: to,
        width,
        height: height * 0.54 - to,
        colour: ground,
        from: UNDER_LETTERS,
        to: 1,
        along: 'down',
      },
    ];
  }
  const x = width * 0.48;
  const letters = width * 0.57;
  const end = width * 0.84;
  return [
    { kind: 'picture', of: 'photo', x, y: 0, width: width - x, height },
    { kind: 'shade', x, y: 0, width: letters - x, height, colour: ground, from: 1, to: UNDER_LETTERS, along: 'right' },
    {
      kind: 'shade',
      x: letters,
      y: 0,
      width: end - letters,
      height,
      colour: ground,
      from: UNDER_LETTERS,
      to: 0,
      along: 'right',
    },
  ];
}
