import type { CardColours } from '../../post/card.ts';
import type { TitlePiece } from '../title/title-pieces.ts';
import type { CardContent } from './card-content.ts';
import { endWithDots, type FittedTitle, fitTitle, type TitlePlace } from './fit-title.ts';
import type { CardFont, Mark, Measure } from './marks.ts';

interface PictureSize {
  width: number;
  height: number;
}

/** An empty card and all that goes on it. */
export interface Sheet {
  width: number;
  height: number;
  /** Higher than wide: what stands side by side elsewhere stands one over the other. */
  portrait: boolean;
  /** Its `ink` can be read on its `ground`. */
  colours: CardColours;
  title: readonly TitlePiece[];
  content: CardContent;
  logo: PictureSize | null;
  photo: PictureSize | null;
  measure: Measure;
}

/** A card of one look. */
export interface Laid {
  marks: Mark[];
  title: FittedTitle;
}

export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const SANS: CardFont = { family: 'sans', bold: false };
export const SANS_BOLD: CardFont = { family: 'sans', bold: true };
export const SERIF_BOLD: CardFont = { family: 'serif', bold: true };

/** Of an em, how far below its middle letters stand on the baseline: Japanese ones fill the em from .88 over it to .12 below. */
const MIDDLE = 0.38;
/** What a full-width opening bracket leaves empty before it. */
const BRACKET_GAP = 0.5;

interface TitleLook extends Omit<TitlePlace, 'width' | 'height'> {
  font: CardFont;
  colour: string;
  align: 'left' | 'center';
  /** Where it stands in a place that is higher than it. */
  stands: 'top' | 'middle' | 'bottom';
}

/** The title in its place, as large as it can be. */
export function setTitle({ title, measure }: Sheet, place: Place, look: TitleLook): Laid & { bottom: number } {
  const { font, colour, align, lineHeight, stands } = look;
  const fitted = fitTitle(title, { ...look, width: place.width, height: place.height }, (text) => measure(text, font));
  const { lines, size } = fitted;
  const height = lines.length * size * lineHeight;
  const free = Math.max(0, place.height - height);
  const top = place.y + (stands === 'top' ? 0 : stands === 'middle' ? free / 2 : free);
  const marks = lines.map((text, index): Mark => {
    const y = top + (index + 0.5) * size * lineHeight + size * MIDDLE;
    if (align === 'center') return { kind: 'text', text, x: place.x + place.width / 2, y, size, font, colour, align };
    // The bracket's stroke stands where the other lines begin.
    const hung = /^[「『（【《〈［｛]/.test(text) ? size * BRACKET_GAP : 0;
    return { kind: 'text', text, x: place.x - hung, y, size, font, colour, align };
  });
  return { marks, title: fitted, bottom: top + height };
}

interface LineLook {
  x: number;
  /** The height its letters stand around. */
  middle: number;
  width: number;
  size: number;
  font: CardFont;
  colour: string;
  align?: 'left' | 'center' | 'right';
}

/** A line may shrink to this share before it is cut. */
const SMALLEST_SHARE = 0.72;

/** One line of text, smaller or shorter where it would be too wide; nothing where there is no text. */
export function setLine({ measure }: Sheet, text: string | null, look: LineLook): Mark[] {
  if (text === null || text === '') return [];
  const { x, middle, width, font, colour, align = 'left' } = look;
  const ems = (words: string) => measure(words, font);
  const size = Math.max(look.size * SMALLEST_SHARE, Math.min(look.size, width / ems(text)));
  const fits = ems(text) * size <= width + 1;
  const shown = fits ? text : endWithDots(text, width / size, ems);
  return [{ kind: 'text', text: shown, x, y: middle + size * MIDDLE, size, font, colour, align }];
}

interface BrandLook extends Omit<LineLook, 'font'> {
  /** Of the logo. */
  height: number;
  font?: CardFont;
  /** Ground to put under the logo, where it would stand on a colour it was not made for. */
  plate?: string;
}

const LOGO_GAP = 18;
const PLATE_PADDING = 10;
/** Wider logos would leave a name no room. */
const LOGO_SHARE = 0.55;

/** Logo and name beside each other; nothing where the writer has neither. */
export function setBrand(sheet: Sheet, look: BrandLook): Mark[] {
  const { logo, content, measure } = sheet;
  const { x, middle, width, size, height, colour, align = 'left', font = SANS_BOLD, plate } = look;
  const padding = plate === undefined ? 0 : PLATE_PADDING;
  const mostWide = content.name === '' ? width : width * LOGO_SHARE;
  const scale = logo === null ? 0 : Math.min(height / logo.height, (mostWide - 2 * padding) / logo.width);
  const logoWidth = logo === null ? 0 : logo.width * scale + 2 * padding;
  const gap = logo === null || content.name === '' ? 0 : LOGO_GAP;
  const nameWidth = Math.min(content.name === '' ? 0 : measure(content.name, font) * size, width - logoWidth - gap);
  const all = logoWidth + gap + nameWidth;
  const left = align === 'left' ? x : align === 'center' ? x - all / 2 : x - all;
  const marks: Mark[] = [];
  if (logo !== null) {
    const high = logo.height * scale;
    const box = { x: left, y: middle - high / 2 - padding, width: logoWidth, height: high + 2 * padding };
    if (plate !== undefined) marks.push({ kind: 'box', ...box, colour: plate, radius: 12 });
    marks.push({
      kind: 'picture',
      of: 'logo',
      x: left + padding,
      y: middle - high / 2,
      width: logoWidth - 2 * padding,
      height: high,
    });
  }
  return [
    ...marks,
    ...setLine(sheet, content.name, { x: left + logoWidth + gap, middle, width: nameWidth, size, font, colour }),
  ];
}

export const hasBrand = ({ logo, content }: Sheet): boolean => logo !== null || content.name !== '';

/** Source, and the date where it is not said elsewhere on the card; then whose the photo is. */
export function sourceWords({ content }: Sheet, { withDate }: { withDate: boolean }): string | null {
  const parts = [
    content.source,
    withDate ? (content.date?.whole ?? null) : null,
    content.credit === null ? null : `写真: ${content.credit}`,
  ];
  const said = parts.filter((part) => part !== null);
  return said.length === 0 ? null : said.join('　');
}
