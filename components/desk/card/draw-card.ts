import type { CardLayout } from '../../../utils/targets/card/layout-card.ts';
import type { CardFont, Mark, Measure } from '../../../utils/targets/card/marks.ts';

/** What each system has of its own; nothing is loaded. */
const FAMILIES: Readonly<Record<CardFont['family'], string>> = {
  sans: '"Hiragino Sans", "Noto Sans CJK JP", "Noto Sans JP", "BIZ UDPGothic", "Yu Gothic", Meiryo, sans-serif',
  serif: '"Hiragino Mincho ProN", "Noto Serif CJK JP", "Noto Serif JP", "Yu Mincho", serif',
};

const fontOf = ({ family, bold }: CardFont, size: number): string =>
  `${bold ? 'bold ' : ''}${size}px ${FAMILIES[family]}`;

/** Letters scale with their size: measured once, at one. */
const MEASURED_AT = 100;

/** What a canvas of this page measures. Its letters are the Japanese ones of the characters that other languages share. */
export function createMeasure(): Measure {
  const context = japaneseCanvas(1, 1).getContext('2d');
  return (text, font) => {
    if (context === null) return text.length;
    context.font = fontOf(font, MEASURED_AT);
    return context.measureText(text).width / MEASURED_AT;
  };
}

export function japaneseCanvas(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.lang = 'ja';
  canvas.width = width;
  canvas.height = height;
  return canvas;
}

export interface CardPictures {
  logo: CanvasImageSource | null;
  photo: CanvasImageSource | null;
}

/** Paints the card onto the canvas, which becomes as large as it; `scale` makes a smaller picture of it. */
export function drawCard(canvas: HTMLCanvasElement, layout: CardLayout, pictures: CardPictures, scale = 1): void {
  canvas.width = Math.round(layout.width * scale);
  canvas.height = Math.round(layout.height * scale);
  // No alpha: a card has a ground everywhere, and some places show what is see-through as black.
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) return;
  context.scale(scale, scale);
  context.imageSmoothingQuality = 'high';
  for (const mark of layout.marks) {
    context.save();
    paint(context, mark, pictures);
    context.restore();
  }
}

function paint(context: CanvasRenderingContext2D, mark: Mark, pictures: CardPictures): void {
  switch (mark.kind) {
    case 'box':
      context.globalAlpha = mark.alpha ?? 1;
      context.fillStyle = mark.colour;
      context.beginPath();
      context.roundRect(mark.x, mark.y, mark.width, mark.height, mark.radius ?? 0);
      context.fill();
      return;
    case 'outline':
      context.strokeStyle = mark.colour;
      context.lineWidth = mark.line;
      context.beginPath();
      context.roundRect(mark.x, mark.y, mark.width, mark.height, mark.radius ?? 0);
      context.stroke();
      return;
    case 'disc':
      context.fillStyle = mark.colour;
      context.beginPath();
      context.arc(mark.x, mark.y, mark.radius, 0, 2 * Math.PI);
      context.fill();
      return;
    case 'shade':
      context.fillStyle = shade(context, mark);
      context.fillRect(mark.x, mark.y, mark.width, mark.height);
      return;
    case 'picture': {
      const picture = pictures[mark.of];
      if (picture !== null) cover(context, picture, mark);
      return;
    }
    case 'text':
      context.font = fontOf(mark.font, mark.size);
      context.fillStyle = mark.colour;
      context.textAlign = mark.align;
      context.fillText(mark.text, mark.x, mark.y);
  }
}

function shade(context: CanvasRenderingContext2D, mark: Extract<Mark, { kind: 'shade' }>): CanvasGradient {
  const { x, y, width, height, along, colour } = mark;
  const gradient = context.createLinearGradient(
    x,
    y,
    along === 'right' ? x + width : x,
    along === 'down' ? y + height : y,
  );
  gradient.addColorStop(0, withAlpha(colour, mark.from));
  gradient.addColorStop(1, withAlpha(colour, mark.to));
  return gradient;
}

const withAlpha = (colour: string, alpha: number): string =>
  colour +
  Math.round(alpha * 255)
    .toString(16)
    .padStart(2, '0');

/** Fills the place with the middle of the picture. */
function cover(
  context: CanvasRenderingContext2D,
  picture: CanvasImageSource,
  { x, y, width, height }: Extract<Mark, { kind: 'picture' }>,
): void {
  const size = sizeOf(picture);
  const share = Math.min(size.width / width, size.height / height);
  const cut = { width: width * share, height: height * share };
  const left = (size.width - cut.width) / 2;
  // Faces stand in the upper part of a picture.
  const top = (size.height - cut.height) * 0.4;
  context.drawImage(picture, left, top, cut.width, cut.height, x, y, width, height);
}

function sizeOf(picture: CanvasImageSource): { width: number; height: number } {
  if (picture instanceof HTMLImageElement) return { width: picture.naturalWidth, height: picture.naturalHeight };
  const { width, height } = picture as ImageBitmap;
  return { width, height };
}
