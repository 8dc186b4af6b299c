import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { type BundledPackage, noticesFile } from './notices-file.ts';

/** The notices beside the extension's own files, of which the part in `public` is written by hand. */
export const NOTICES = 'THIRD-PARTY-NOTICES.txt';

/** Where Vite lists the packages of one of WXT's builds; taken out again before it is written. */
const LISTED = 'bundled-licences.json';

/** Packages published without the text of their licence: another one of the same project has it. */
const TEXT_IN: Readonly<Record<string, string>> = {
  wxt: '@wxt-dev/webextension-polyfill',
  '@wxt-dev/browser': '@wxt-dev/webextension-polyfill',
  '@wxt-dev/i18n': '@wxt-dev/webextension-polyfill',
  '@wxt-dev/storage': '@wxt-dev/webextension-polyfill',
  '@ai-sdk/provider-utils': 'ai',
};

/** A file WXT copies or writes beside what it built. */
type PublicFile = { absoluteSrc: string; relativeDest: string } | { contents: string; relativeDest: string };

/**
 * Adds to the notices written by hand those of every npm package whose modules are in the pages and scripts: WXT builds them
 * in several goes, and Vite lists the packages of each. A package without a licence's text, or under a licence that nobody
 * has allowed, stops the build.
 */
export function bundledLicences() {
  const bundled: BundledPackage[] = [];
  return {
    plugin: (): Plugin => ({
      name: 'bundled-licences',
      apply: 'build',
      config: () => ({ build: { license: { fileName: LISTED } } }),
      generateBundle: {
        // After Vite has listed them.
        order: 'post',
        handler(_options, bundle) {
          const listed = bundle[LISTED];
          if (listed?.type !== 'asset') throw new Error('Vite lists no licences any more: see scripts/build');
          const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
          const noticeOf = readNotices(modules);
          for (const entry of JSON.parse(String(listed.source)) as BundledPackage[]) {
            const { name, text = textElsewhere(name) } = entry;
            bundled.push({ ...entry, text: [noticeOf.get(name), text].filter(Boolean).join('\n\n') });
          }
          delete bundle[LISTED];
        },
      },
    }),
    /** Puts the whole into the place of the part written by hand. */
    complete(files: PublicFile[]): void {
      const at = files.findIndex(({ relativeDest }) => relativeDest === NOTICES);
      const byHand = files[at];
      if (byHand === undefined || !('absoluteSrc' in byHand)) throw new Error(`no ${NOTICES} in public`);
      files[at] = { relativeDest: NOTICES, contents: noticesFile(readFileSync(byHand.absoluteSrc, 'utf8'), bundled) };
    },
  };
}

/** What the Apache License has passed on beside itself, by package; Vite lists licences alone. */
function readNotices(modules: readonly string[]): Map<string, string> {
  const notices = new Map<string, string>();
  for (const module of modules) {
    const [, folder = '', name = ''] = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(module) ?? [];
    if (name === '' || notices.has(name)) continue;
    const file = ['NOTICE', 'NOTICE.txt', 'NOTICE.md'].map((one) => join(folder, one)).find((one) => existsSync(one));
    notices.set(name, file === undefined ? '' : readFileSync(file, 'utf8').trim());
  }
  return notices;
}

function textElsewhere(name: string): string {
  const other = TEXT_IN[name];
  if (other === undefined) return '';
  return readFileSync(resolve(import.meta.dirname, '../../node_modules', other, 'LICENSE'), 'utf8').trim();
}
