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

/** 枠: everything in the middle of a framed sheet, the date on a tag over its edge. */
export function frame(sheet: Sheet): Laid {
  const { width, height, portrait, colours, content, photo } = sheet;
  const { ground, ink, accent } = colours;
  const margin = portrait ? 56 : photo === null ? 48 : 92;
  const x = photo !== null && !portrait ? margin + 20 : margin;
  const y = photo !== null && portrait ? Math.round(height * 0.34) : margin + (portrait ? 8 : 6);
  const panel = { x, y, width: width - 2 * x, height: height - y - margin };
  const centre = width / 2;
  const small = portrait ? 32 : 25;
  const inset = 14;
  const wide = panel.width - 2 * (portrait ? 60 : 76);
  const bottom = panel.y + panel.height;
  const branded = hasBrand(sheet);
  const source = sourceWords(sheet, { withDate: false });
  const sourceMiddle = bottom - (portrait ? 72 : 56);
  const brandMiddle = sourceMiddle - (source === null ? 0 : portrait ? 64 : 52);
  const end = (branded ? brandMiddle : sourceMiddle) - (portrait ? 66 : 50);

  const set = setTitle(
    sheet,
    {
      x: centre - wide / 2,
      y: panel.y + (portrait ? 84 : 56),
      width: wide,
      height: end - 14 - panel.y - (portrait ? 84 : 56),
    },
    {
      font: SANS_BOLD,
      colour: ink,
      align: 'center',
      stands: 'middle',
      largest: portrait ? 104 : 88,
      smallest: 28,
      lineHeight: 1.4,
      mostLines: portrait ? 13 : 9,
    },
  );
  return {
    marks: [
      { kind: 'box', x: 0, y: 0, width, height, colour: accent },
      ...(photo === null
        ? corners(sheet)
        : ([{ kind: 'picture', of: 'photo', x: 0, y: 0, width, height: portrait ? panel.y + 120 : height }] as const)),
      { kind: 'box', ...panel, colour: ground, radius: 22 },
      {
        kind: 'outline',
        x: panel.x + inset,
        y: panel.y + inset,
        width: panel.width - 2 * inset,
        height: panel.height - 2 * inset,
        colour: mix(accent, ground, 0.45),
        line: 2,
        radius: 12,
      },
      ...tag(sheet, content.date?.whole ?? null, { centre, middle: panel.y + 4, size: small }),
      { kind: 'box', x: centre - 36, y: end + 8, width: 72, height: 6, colour: accent, radius: 3 },
      ...setBrand(sheet, {
        x: centre,
        middle: brandMiddle,
        width: wide,
        size: portrait ? 36 : 29,
        height: portrait ? 52 : 42,
        colour: ink,
        align: 'center',
      }),
      ...setLine(sheet, source, {
        x: centre,
        middle: sourceMiddle,
        width: wide,
        size: small,
        font: SANS,
        colour: ink,
        align: 'center',
      }),
      ...set.marks,
    ],
    title: set.title,
  };
}

/** Quiet stripes of the accent's own shades, seen around the panel. */
function corners({ width, height, colours }: Sheet): Mark[] {
  const radius = Math.min(width, height) * 0.5;
  const colour = mix(colours.accent, readableOn(colours.accent, colours.ground), 0.14);
  return [
    { kind: 'disc', x: 0, y: height, radius, colour },
    { kind: 'disc', x: width, y: 0, radius, colour },
  ];
}

function tag(
  { colours, measure }: Sheet,
  text: string | null,
  { centre, middle, size }: { centre: number; middle: number; size: number },
): Mark[] {
  if (text === null) return [];
  const colour = readableOn(colours.accent, colours.ground);
  const width = measure(text, SANS_BOLD) * size + size * 2.2;
  const height = size * 2;
  return [
    {
      kind: 'box',
      x: centre - width / 2 - 6,
      y: middle - height / 2 - 6,
      width: width + 12,
      height: height + 12,
      colour: colours.ground,
      radius: height / 2 + 6,
    },
    {
      kind: 'box',
      x: centre - width / 2,
      y: middle - height / 2,
      width,
      height,
      colour: colours.accent,
      radius: height / 2,
    },
    { kind: 'text', text, x: centre, y: middle + size * 0.37, size, font: SANS_BOLD, colour, align: 'center' },
  ];
}
