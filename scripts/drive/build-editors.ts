import { resolve } from 'node:path';
import { build } from 'vite';

const folder = resolve(import.meta.dirname, '../../tests/fixtures/editors');
export const BUILT_EDITORS = resolve(import.meta.dirname, '../../.output/editors');

/** Bundles the note-like editor; CKEditor needs no bundling. */
export async function buildEditors(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    // React asks for it, and a page has no such thing.
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: BUILT_EDITORS,
      lib: {
        entry: resolve(folder, 'note-editor.ts'),
        formats: ['iife'],
        name: 'noteEditor',
        fileName: () => 'note-editor.js',
      },
    },
  });
}
