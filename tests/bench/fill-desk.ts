import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { byTestId } from '../../scripts/drive/test-id.ts';
import type { FillDesk } from './fill-desk-entry.ts';

/** Puts made drafts into the store of an empty desk, which is to be opened anew then. */
export async function fillDesk(desk: Page, count: number, seed: number): Promise<void> {
  // The desk makes the tables.
  await byTestId(desk, 'list-results');
  await desk.evaluate(await bundleEntry());
  await desk.evaluate(
    (drafts, ofSeed) => (globalThis as unknown as { fillDesk: FillDesk }).fillDesk.fill(drafts, ofSeed),
    count,
    seed,
  );
}

async function bundleEntry(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: resolve(import.meta.dirname, 'fill-desk-entry.ts'), formats: ['iife'], name: 'fillDeskEntry' },
    },
  });
  const output = Array.isArray(result) ? result[0] : result;
  if (output === undefined || !('output' in output)) throw new Error('nothing was bundled');
  return output.output[0].code;
}
