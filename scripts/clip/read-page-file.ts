import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** Bytes of a page once unpacked; what packs more is a bomb. */
const LARGEST_PAGE = 64_000_000;

/** A stored page's HTML, read as UTF-8; `.gz` files are unpacked. */
export function readPageFile(file: string): string {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes, { maxOutputLength: LARGEST_PAGE }) : bytes).toString('utf8');
}
