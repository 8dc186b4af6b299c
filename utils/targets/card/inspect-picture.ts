import { fail, ok, type Result } from '../../result.ts';

/** Bytes: a phone's largest photo has about half of it. */
export const LARGEST_PICTURE = 20_000_000;
/** Pixels; decoding takes four bytes each, and phones make 50 million. */
const MOST_PIXELS = 80_000_000;

export interface InspectedPicture {
  kind: 'png' | 'jpeg' | 'webp' | 'svg';
  width: number;
  height: number;
}

export type PictureProblem =
  /** Not one of the kinds we read, or nothing at all. */
  | { kind: 'no-picture' }
  | { kind: 'too-large' }
  | { kind: 'too-many-pixels' }
  | { kind: 'no-size' }
  | { kind: 'animated' }
  /** An SVG with code in it, or that would fetch something. */
  | { kind: 'active' }
  /** It begins as a picture and cannot be read to its end. */
  | { kind: 'damaged' };

/** What a file is by its own bytes, before a browser decodes it; names and types of files can say anything. */
export function inspectPicture(bytes: Uint8Array<ArrayBuffer>): Result<InspectedPicture, PictureProblem> {
  if (bytes.length > LARGEST_PICTURE) return fail({ kind: 'too-large' });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const found = readPng(view) ?? readJpeg(view) ?? readWebp(view) ?? readSvg(bytes);
    if (found === null) return fail({ kind: 'no-picture' });
    if (!found.ok) return found;
    const { width, height } = found.value;
    if (width < 1 || height < 1) return fail({ kind: 'no-size' });
    if (width * height > MOST_PIXELS) return fail({ kind: 'too-many-pixels' });
    return found;
  } catch (error) {
    // The file ends where its header still goes on.
    if (error instanceof RangeError) return fail({ kind: 'damaged' });
    throw error;
  }
}

type Found = Result<InspectedPicture, PictureProblem>;

const textAt = (view: DataView, at: number, length: number): string =>
  Array.from({ length }, (_, index) => String.fromCharCode(view.getUint8(at + index))).join('');

const startsWith = (view: DataView, bytes: readonly number[]): boolean =>
  view.byteLength >= bytes.length && bytes.every((byte, index) => view.getUint8(index) === byte);

function readPng(view: DataView): Found | null {
  if (!startsWith(view, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return null;
  // An animation announces itself before the picture's data.
  for (let at = 8; at + 8 <= view.byteLength; at += view.getUint32(at) + 12) {
    const chunk = textAt(view, at + 4, 4);
    if (chunk === 'acTL') return fail({ kind: 'animated' });
    if (chunk === 'IDAT') break;
  }
  return ok({ kind: 'png', width: view.getUint32(16), height: view.getUint32(20) });
}

function readJpeg(view: DataView): Found | null {
  if (!startsWith(view, [0xff, 0xd8, 0xff])) return null;
  for (let at = 2; ; at += 2 + view.getUint16(at + 2)) {
    // Markers may be filled up with 0xff.
    while (view.getUint8(at + 1) === 0xff) at += 1;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return ok({ kind: 'jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) });
    if (view.getUint8(at) !== 0xff || marker === 0xda) return fail({ kind: 'damaged' });
  }
}

function readWebp(view: DataView): Found | null {
  if (view.byteLength < 12 || textAt(view, 0, 4) !== 'RIFF' || textAt(view, 8, 4) !== 'WEBP') return null;
  const webp = (width: number, height: number): Found => ok({ kind: 'webp', width, height });
  switch (textAt(view, 12, 4)) {
    case 'VP8X': {
      if (view.getUint8(20) & 0x02) return fail({ kind: 'animated' });
      const side = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000 + 1;
      return webp(side(24), side(27));
    }
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return webp((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1);
    }
    case 'VP8 ':
      return webp(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
    default:
      return fail({ kind: 'damaged' });
  }
}

/** An `<img>` runs none of it, but what brings code along is no drawing a writer means. */
const CODE = /<script|<foreignObject|<iframe|<embed|<object|<!ENTITY|\son[a-z]+\s*=|javascript:/i;
/** It would be drawn without what it points to. */
const OUTSIDE = /\b(?:href|src)\s*=\s*["'](?!#|data:image\/)|@import|url\(\s*["']?(?!#|data:)/i;
const MOTION = /<animate|<set[\s>]|@keyframes/i;

function readSvg(bytes: Uint8Array): Found | null {
  const text = new TextDecoder().decode(bytes);
  const root = svgRoot(text);
  if (root === null) return null;
  if (CODE.test(text) || OUTSIDE.test(text)) return fail({ kind: 'active' });
  if (MOTION.test(text)) return fail({ kind: 'animated' });
  const [, , wide = '', high = ''] =
    /\bviewBox\s*=\s*["']([^"']*)["']/
      .exec(root)?.[1]
      ?.trim()
      .split(/[\s,]+/) ?? [];
  const side = (name: string, other: string) =>
    Number.parseFloat(new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)(?:px)?\\s*["']`).exec(root)?.[1] ?? other) || 0;
  return ok({ kind: 'svg', width: side('width', wide), height: side('height', high) });
}

const svgRoot = (text: string): string | null =>
  /^[\uFEFF\s]*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>[]*>\s*)*(<svg\b[^>]*>)/i.exec(text)?.[1] ?? null;

/** The SVG with that size on its root: Firefox draws nothing of one that has none. */
export function sizedSvg(text: string, width: number, height: number): string {
  const root = svgRoot(text);
  if (root === null) return text;
  const bare = root.replaceAll(/\s(?:width|height)\s*=\s*["'][^"']*["']/gi, '');
  return text.replace(root, () => bare.replace(/^<svg/i, `<svg width="${width}" height="${height}"`));
}
