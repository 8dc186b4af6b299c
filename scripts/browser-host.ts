import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import {
  Browser,
  BrowserTag,
  computeExecutablePath,
  detectBrowserPlatform,
  getInstalledBrowsers,
  install,
  resolveBuildId,
} from '@puppeteer/browsers';

export const BROWSER_KINDS = ['chromium', 'firefox'] as const;
/** `chromium` is any of Chrome, Chromium and Edge. */
export type BrowserKind = (typeof BROWSER_KINDS)[number];

/** What finding and installing a browser asks of the machine; given as an argument, so that the decisions are tested without one. */
export interface BrowserHost {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  isRoot: boolean;
  /** Whether the file is there and may be run. */
  isExecutable(path: string): boolean;
  /** Exit code of the command, its output shown as it comes; null where it could not be started. */
  run(command: string, args: string[]): number | null;
  /** Paths of browsers an earlier `download` left. */
  downloaded(kind: BrowserKind): Promise<string[]>;
  /** Downloads the browser's stable build; gives its path, or throws where that is impossible. */
  download(kind: BrowserKind): Promise<string>;
}

/** Outside node_modules: `npm ci` would delete 200 MB that the next run needs again. */
const cacheDir = join(homedir(), '.cache', 'yakuho', 'browsers');
const downloadable = { chromium: Browser.CHROME, firefox: Browser.FIREFOX } as const;

export const thisMachine: BrowserHost = {
  platform: process.platform,
  env: process.env,
  isRoot: process.getuid?.() === 0,
  isExecutable(path) {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
  run(command, args) {
    return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status;
  },
  async downloaded(kind) {
    if (!existsSync(cacheDir)) return [];
    const browsers = await getInstalledBrowsers({ cacheDir });
    return browsers.filter((one) => one.browser === downloadable[kind]).map((one) => one.executablePath);
  },
  async download(kind) {
    const browser = downloadable[kind];
    const platform = detectBrowserPlatform();
    if (platform === undefined) throw new Error(`No build of ${browser} for ${process.platform} ${process.arch}`);
    const buildId = await resolveBuildId(browser, platform, BrowserTag.STABLE);
    await install({ browser, buildId, cacheDir, platform });
    return computeExecutablePath({ browser, buildId, cacheDir, platform });
  },
};
