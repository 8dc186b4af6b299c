import { fail, ok, type Result } from '../../../utils/result.ts';
import {
  inspectPicture,
  LARGEST_PICTURE,
  type PictureProblem,
  sizedSvg,
} from '../../../utils/targets/card/inspect-picture.ts';
import { japaneseCanvas } from './draw-card.ts';

/** How a picture is kept: drawn, so that nothing of the file but what is seen of it stays. */
interface Kept {
  /** Pixels of its longer side at most: what the largest card shows of it. */
  longest: number;
  type: 'image/png' | 'image/jpeg';
}

/** A logo may be see-through. */
export const KEPT_LOGO: Kept = { longest: 600, type: 'image/png' };
export const KEPT_PHOTO: Kept = { longest: 1600, type: 'image/jpeg' };
/** No difference is seen between this and the whole of it, at a third of the bytes. */
const JPEG_QUALITY = 0.88;

/** The picture of a file as a data address of ours; what is no picture says why. */
export async function readPicture(file: Blob, { longest, type }: Kept): Promise<Result<string, PictureProblem>> {
  // Before its bytes are read.
  if (file.size > LARGEST_PICTURE) return fail({ kind: 'too-large' });
  try {
    // A file that was moved since it was chosen cannot be read.
    const bytes = new Uint8Array(await file.arrayBuffer());
    const found = inspectPicture(bytes);
    if (!found.ok) return found;
    const { kind, width, height } = found.value;
    const picture =
      kind === 'svg' ? await drawnSvg(bytes, width, height, longest) : await createImageBitmap(new Blob([bytes]));
    // Turned as the camera was held, where it says so.
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
    const canvas = japaneseCanvas(
      Math.max(1, Math.round(picture.width * scale)),
      Math.max(1, Math.round(picture.height * scale)),
    );
    const context = canvas.getContext('2d');
    if (context === null) return fail({ kind: 'damaged' });
    context.imageSmoothingQuality = 'high';
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return ok(canvas.toDataURL(type, JPEG_QUALITY));
  } catch (error) {
    // What the browser cannot decode.
    if (!(error instanceof DOMException)) throw error;
    return fail({ kind: 'damaged' });
  }
}

/** As sharp as it will be kept: it has no pixels of its own. In an image element nothing in it runs or is fetched. */
async function drawnSvg(bytes: Uint8Array, width: number, height: number, longest: number): Promise<HTMLImageElement> {
  const scale = longest / Math.max(width, height);
  const text = sizedSvg(new TextDecoder().decode(bytes), Math.round(width * scale), Math.round(height * scale));
  return loadImage(`data:image/svg+xml,${encodeURIComponent(text)}`);
}

/** The picture behind a data address, ready to be drawn. */
export async function loadImage(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = address;
  await image.decode();
  return image;
}
