import { buildEverything } from '../../scripts/demo/build-everything.ts';
import { copyInJapanese } from '../../scripts/drive/copy-in-japanese.ts';

/** Builds the extension for both browsers and the editor pages, once for all browser tests. */
export default async function setup(): Promise<void> {
  await buildEverything(['build', 'build:firefox']);
  // Before two workers could make it at once.
  copyInJapanese();
}
