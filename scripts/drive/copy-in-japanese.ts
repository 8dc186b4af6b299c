import { cpSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const CHROME_BUILD = resolve(import.meta.dirname, '../../.output/chrome-mv3');
/** Always the same folder: the browser makes the extension's id, and so its data's place, from it. */
export const JAPANESE_COPY = `${CHROME_BUILD}-ja`;

/** Brings the copy of Chrome's build that has no other language up to date; a copy that is may be in use by a browser. */
export function copyInJapanese(): void {
  if (madeAt(JAPANESE_COPY) >= madeAt(CHROME_BUILD)) return;
  rmSync(JAPANESE_COPY, { recursive: true, force: true });
  cpSync(CHROME_BUILD, JAPANESE_COPY, { recursive: true });
  for (const locale of readdirSync(join(JAPANESE_COPY, '_locales'))) {
    if (locale !== 'ja') rmSync(join(JAPANESE_COPY, '_locales', locale), { recursive: true });
  }
}

/** Milliseconds since 1970; 0 where nothing is. */
const madeAt = (build: string): number =>
  statSync(join(build, 'manifest.json'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
