import { posix, win32 } from 'node:path';
import { fail, ok, type Result } from '../utils/result.ts';
import type { BrowserHost, BrowserKind } from './browser-host.ts';

/** Why there is no browser to run; `say-browser-problem.ts` has the words. */
export type BrowserProblem =
  /** The variable names a file that is not there or cannot be run: never fall back to another browser behind the user's back. */
  | { kind: 'variable-names-no-browser'; variable: string; path: string }
  | { kind: 'not-found'; browser: BrowserKind; reason?: string }
  /** It was installed but does not start, as when system libraries are missing. */
  | { kind: 'does-not-start'; browser: BrowserKind; path: string };

export const BROWSER_VARIABLES = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' } as const;

/** Commands on Linux, best first. Snap's browsers come last: they cannot read a profile or an extension outside the home folder. */
const linuxCommands = {
  chromium: [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  firefox: ['firefox-esr', 'firefox'],
} as const;
const linuxFolders = ['/usr/local/bin', '/usr/bin', '/bin', '/opt/google/chrome', '/opt/microsoft/msedge'];
const snapFolder = '/snap/bin';

const macApplications = {
  chromium: ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Google Chrome for Testing'],
  firefox: ['Firefox', 'Firefox Developer Edition'],
} as const;
/** The program inside the bundle has the application's name, but for Firefox. */
const macProgram = (application: string) => (application.startsWith('Firefox') ? 'firefox' : application);

const windowsPrograms = {
  chromium: [
    ['Google', 'Chrome', 'Application', 'chrome.exe'],
    ['Chromium', 'Application', 'chrome.exe'],
    ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ],
  firefox: [['Mozilla Firefox', 'firefox.exe']],
} as const;

/** Path of a browser that is on the machine: the one the variable names, else the usual places, else an earlier download. */
export async function findBrowser(kind: BrowserKind, host: BrowserHost): Promise<Result<string, BrowserProblem>> {
  const variable = BROWSER_VARIABLES[kind];
  const named = host.env[variable];
  if (named) {
    return host.isExecutable(named) ? ok(named) : fail({ kind: 'variable-names-no-browser', variable, path: named });
  }
  const candidates = [...usualPlaces(kind, host), ...(await host.downloaded(kind))];
  const path = candidates.find((candidate) => host.isExecutable(candidate));
  return path === undefined ? fail({ kind: 'not-found', browser: kind }) : ok(path);
}

function usualPlaces(kind: BrowserKind, { platform, env }: BrowserHost): string[] {
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
    return windowsPrograms[kind].flatMap((parts) => roots.map((root) => win32.join(root, ...parts)));
  }
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env.HOME ? [posix.join(env.HOME, 'Applications')] : [])];
    return macApplications[kind].flatMap((name) =>
      folders.map((folder) => posix.join(folder, `${name}.app`, 'Contents', 'MacOS', macProgram(name))),
    );
  }
  const onPath = (env.PATH ?? '').split(posix.delimiter).filter(posix.isAbsolute);
  const folders = [...new Set([...onPath, ...linuxFolders])].filter((folder) => folder !== snapFolder);
  return [
    ...linuxCommands[kind].flatMap((command) => folders.map((folder) => posix.join(folder, command))),
    ...linuxCommands[kind].map((command) => posix.join(snapFolder, command)),
  ];
}
