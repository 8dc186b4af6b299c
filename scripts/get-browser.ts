import { fail, ok, type Result } from '../utils/result.ts';
import type { BrowserHost, BrowserKind } from './browser-host.ts';
import { type BrowserProblem, findBrowser } from './find-browser.ts';

/** Debian's packages: the browser, its Japanese texts (`browser.i18n` follows the browser's language), Japanese letters and emoji. */
export const DEBIAN_PACKAGES = {
  chromium: ['chromium', 'chromium-l10n', 'fonts-noto-cjk', 'fonts-noto-color-emoji'],
  firefox: ['firefox-esr', 'firefox-esr-l10n-ja', 'fonts-noto-cjk', 'fonts-noto-color-emoji'],
} as const;

/** Path of a browser, installing one where none is found; a problem with a next step where that fails too. */
export async function getBrowser(kind: BrowserKind, host: BrowserHost): Promise<Result<string, BrowserProblem>> {
  const found = await findBrowser(kind, host);
  if (found.ok || found.problem.kind !== 'not-found') return found;
  // As root on Debian the package is better than a download: it brings the libraries the browser needs.
  if (host.isRoot && host.isExecutable('/usr/bin/apt-get')) {
    host.run('apt-get', ['update']);
    host.run('apt-get', ['install', '-y', ...DEBIAN_PACKAGES[kind]]);
    const installed = await findBrowser(kind, host);
    if (installed.ok) return installed;
  }
  try {
    const path = await host.download(kind);
    return host.run(path, ['--version']) === 0 ? ok(path) : fail({ kind: 'does-not-start', browser: kind, path });
  } catch (error) {
    return fail({ kind: 'not-found', browser: kind, reason: error instanceof Error ? error.message : String(error) });
  }
}
