import { mix } from '../contrast.ts';
import type { Mark } from '../marks.ts';
import {
  hasBrand,
  type Laid,
  type Place,
  SANS,
  SERIF_BOLD,
  type Sheet,
  setBrand,
  setLine,
  setTitle,
  sourceWords,
} from '../sheet.ts';

/** 紙面: a newspaper's page in 明朝, between rules. */
export function paper(sheet: Sheet): Laid {
  const { width, height, portrait, colours, content, photo } = sheet;
  const { ground, ink, accent } = colours;
  const quiet = mix(ink, ground, 0.72);
  const margin = portrait ? 84 : 72;
  const photoPlace: Place | null =
    photo === null
      ? null
      : portrait
        ? { x: 0, y: 0, width, height: Math.round(height * 0.4) }
        : { x: Math.round(width * 0.64), y: 0, width: Math.round(width * 0.36), height };
  const right = photoPlace === null || portrait ? width - margin : photoPlace.x - 56;
  const top = photoPlace !== null && portrait ? photoPlace.height + 48 : margin - 8;
  const wide = right - margin;
  const line = (y: number, thick: number, colour: string): Mark => ({
    kind: 'box',
    x: margin,
    y,
    width: wide,
    height: thick,
    colour,
  });
  const head = top + 28 + (portrait ? 50 : 42);
  const underHead = head + (portrait ? 50 : 42);
  const foot = height - margin + 8 - (portrait ? 30 : 22);
  const overFoot = foot - (portrait ? 46 : 38);
  const small = portrait ? 32 : 25;
  const date = content.date?.whole ?? null;
  const branded = hasBrand(sheet);

  const marks: Mark[] = [
    { kind: 'box', x: 0, y: 0, width, height, colour: ground },
    ...(photoPlace === null ? [] : [{ kind: 'picture', of: 'photo', ...photoPlace } as const]),
    line(top, 12, accent),
    line(top + 18, 2, ink),
    ...setBrand(sheet, {
      x: margin,
      middle: head,
      width: wide * 0.66,
      size: portrait ? 38 : 31,
      height: portrait ? 62 : 54,
      colour: ink,
      font: SERIF_BOLD,
    }),
    ...setLine(sheet, date, {
      x: branded ? right : margin,
      middle: head,
      width: wide * 0.32,
      size: small,
      font: SANS,
      colour: ink,
      align: branded ? 'right' : 'left',
    }),
    ...(branded || date !== null ? [line(underHead, 1, quiet)] : []),
    line(overFoot, 1, quiet),
    ...setLine(sheet, sourceWords(sheet, { withDate: false }), {
      x: margin,
      middle: foot,
      width: wide,
      size: small,
      font: SANS,
      colour: ink,
    }),
  ];
  const start = underHead + 20;
  const set = setTitle(
    sheet,
    { x: margin, y: start, width: wide, height: overFoot - 20 - start },
    {
      font: SERIF_BOLD,
      colour: ink,
      align: 'left',
      stands: 'middle',
      largest: portrait ? 116 : 96,
      smallest: 30,
      lineHeight: 1.38,
      mostLines: portrait ? 13 : 9,
    },
  );
  return { marks: [...marks, ...set.marks], title: set.title };
}
