import { mix, readableOn } from '../contrast.ts';
import type { Mark } from '../marks.ts';
import {
  hasBrand,
  type Laid,
  type Place,
  SANS,
  SANS_BOLD,
  SERIF_BOLD,
  type Sheet,
  setBrand,
  setLine,
  setTitle,
  sourceWords,
} from '../sheet.ts';

/** 帯: a band of the accent with the day in large figures, or of the photo, and the title beside it. */
export function band(sheet: Sheet): Laid {
  const { width, height, portrait, colours, content, photo } = sheet;
  const { ground, ink, accent } = colours;
  const share = photo === null ? (portrait ? 0.26 : 0.27) : portrait ? 0.4 : 0.36;
  const strip: Place = portrait
    ? { x: 0, y: 0, width, height: Math.round(height * share) }
    : { x: 0, y: 0, width: Math.round(width * share), height };
  const margin = portrait ? 84 : 68;
  const left = portrait ? margin : strip.width + margin;
  const top = (portrait ? strip.height : 0) + margin;
  const wide = width - margin - left;
  const small = portrait ? 32 : 25;
  const foot = height - margin;
  const branded = hasBrand(sheet);
  const brandSize = portrait ? 36 : 29;
  const date = photo === null ? null : (content.date?.whole ?? null);
  const footed = branded || date !== null;
  const overFoot = foot - (footed ? (portrait ? 64 : 56) : 0);
  const set = setTitle(
    sheet,
    { x: left, y: top + small * 1.9, width: wide, height: overFoot - 24 - top - small * 1.9 },
    {
      font: SANS_BOLD,
      colour: ink,
      align: 'left',
      stands: 'middle',
      largest: portrait ? 112 : 92,
      smallest: 28,
      lineHeight: 1.38,
      mostLines: portrait ? 13 : 9,
    },
  );
  return {
    marks: [
      { kind: 'box', x: 0, y: 0, width, height, colour: ground },
      ...(photo === null ? dateStrip(sheet, strip) : ([{ kind: 'picture', of: 'photo', ...strip }] as const)),
      portrait
        ? { kind: 'box', x: 0, y: strip.height, width, height: 8, colour: mix(accent, ink, 0.45) }
        : { kind: 'box', x: strip.width, y: 0, width: 8, height, colour: mix(accent, ink, 0.45) },
      { kind: 'box', x: left, y: top + small * 0.1, width: small * 0.8, height: small * 0.8, colour: accent },
      ...setLine(sheet, sourceWords(sheet, { withDate: false }), {
        x: left + small * 1.3,
        middle: top + small / 2,
        width: wide - small * 1.3,
        size: small,
        font: SANS,
        colour: ink,
      }),
      ...set.marks,
      ...(footed
        ? [{ kind: 'box', x: left, y: overFoot, width: wide, height: 2, colour: mix(ink, ground, 0.72) } as const]
        : []),
      ...setBrand(sheet, {
        x: left,
        middle: foot - (portrait ? 14 : 10),
        width: date === null ? wide : wide * 0.58,
        size: brandSize,
        height: portrait ? 52 : 44,
        colour: ink,
      }),
      ...setLine(sheet, date, {
        x: branded ? left + wide : left,
        middle: foot - (portrait ? 14 : 10),
        width: wide * 0.4,
        size: small,
        font: SANS,
        colour: ink,
        align: branded ? 'right' : 'left',
      }),
    ],
    title: set.title,
  };
}

/** The accent with the day on it; without a date, with discs alone. */
function dateStrip(sheet: Sheet, strip: Place): Mark[] {
  const { colours, content, measure, portrait } = sheet;
  const on = readableOn(colours.accent, colours.ground);
  const shade = (share: number) => mix(colours.accent, on, share);
  const radius = Math.min(strip.width, strip.height) * 0.72;
  const marks: Mark[] = [
    { kind: 'box', ...strip, colour: colours.accent },
    { kind: 'disc', x: portrait ? strip.width : 0, y: strip.height, radius, colour: shade(0.08) },
    { kind: 'disc', x: portrait ? strip.width : 0, y: strip.height, radius: radius * 0.6, colour: shade(0.14) },
    // The discs end where the strip does.
    portrait
      ? {
          kind: 'box',
          x: 0,
          y: strip.height,
          width: sheet.width,
          height: sheet.height - strip.height,
          colour: colours.ground,
        }
      : {
          kind: 'box',
          x: strip.width,
          y: 0,
          width: sheet.width - strip.width,
          height: sheet.height,
          colour: colours.ground,
        },
  ];
  const { date } = content;
  if (date === null) return marks;
  const inner = portrait ? strip.width * 0.5 : strip.width - 96;
  const size = Math.min(portrait ? 168 : 132, inner / measure(date.day, SERIF_BOLD));
  const year = portrait ? 40 : 34;
  const x = portrait ? 84 : 48;
  const y = portrait ? strip.height / 2 - (size + year * 1.5) / 2 : 68;
  return [
    ...marks,
    ...setLine(sheet, `${date.year}年`, {
      x,
      middle: y + year / 2,
      width: inner,
      size: year,
      font: SANS_BOLD,
      colour: on,
    }),
    ...setLine(sheet, date.day, {
      x,
      middle: y + year * 1.5 + size / 2,
      width: inner + 4,
      size,
      font: SERIF_BOLD,
      colour: on,
    }),
    { kind: 'box', x, y: y + year * 1.5 + size * 1.12, width: 64, height: 6, colour: on },
  ];
}
