import { buildEverything } from '../../scripts/demo/build-everything.ts';

/** Builds the extension for both browsers and the editor pages, once for all browser tests. */
export default function setup(): Promise<void> {
  return buildEverything(['build', 'build:firefox']);
}
