import { createHash } from 'node:crypto';

/** The id Chromium makes for an extension loaded from a folder: the first half of the path's SHA-256, in the letters a to p. */
export function unpackedId(folder: string): string {
  // As Chromium holds paths: two bytes a letter on Windows, as they are elsewhere.
  const path = Buffer.from(folder, process.platform === 'win32' ? 'utf16le' : 'utf8');
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 32);
  return hash.replace(/./g, (digit) => 'abcdefghijklmnop'.charAt(Number.parseInt(digit, 16)));
}
