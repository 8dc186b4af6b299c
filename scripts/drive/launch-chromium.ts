import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Extension } from 'puppeteer-core';
import { thisMachine } from '../browser-host.ts';
import { getBrowser } from '../get-browser.ts';
import { sayBrowserProblem } from '../say-browser-problem.ts';
import { CHROME_BUILD, copyInJapanese, JAPANESE_COPY } from './copy-in-japanese.ts';
import { grantHosts } from './grant-hosts.ts';
import { pinIcon } from './pin-icon.ts';

export interface Chromium {
  browser: Browser;
  extension: Extension;
  extensionId: string;
  /** Ends the browser at once, as a crash does: nothing gets to save itself. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** A profile that outlives the browser; a fresh one, removed at the end, where none is given. */
  userDataDir?: string;
  headless?: boolean;
  /** Device pixels a CSS pixel, for sharp pictures; 1 where none is given. */
  scale?: number;
  /** Whether the icon stands in the toolbar from the start, as a person who uses it daily has it; true where nothing is said. */
  pinned?: boolean;
  /** Origins (as patterns) the writer says yes to when the extension asks for them; none where nothing is said. */
  allows?: readonly string[];
  /** Hosts whose https is served on a port of this machine, with whatever certificate. */
  hosts?: Readonly<Record<string, number>>;
}

/** Nothing but the work of the test goes over the network, and nothing asks questions at the start. */
const quietFlags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
];

/** Chrome, Chromium or Edge with the extension loaded, in Japanese where its language pack is there; installs a browser where none is. */
export async function launchChromium(options: LaunchOptions = {}): Promise<Chromium> {
  const path = await getBrowser('chromium', thisMachine);
  if (!path.ok) throw new Error(sayBrowserProblem(path.problem));
  const { headless = true, scale = 1, pinned = true, allows = [], hosts = {} } = options;
  const userDataDir = options.userDataDir ?? mkdtempSync(join(tmpdir(), 'yakuho-profile-'));
  const removeOwnProfile = () => {
    if (options.userDataDir === undefined) rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 });
  };
  for (const build of [CHROME_BUILD, JAPANESE_COPY]) {
    if (pinned) pinIcon(userDataDir, build);
    if (allows.length > 0) grantHosts(userDataDir, build, allows);
  }
  const browser = await puppeteer.launch({
    executablePath: path.value,
    headless,
    pipe: true,
    enableExtensions: true,
    // A person at the window needs no bar saying that the browser is automated.
    ignoreDefaultArgs: headless ? false : ['--enable-automation'],
    defaultViewport: headless ? { width: 1100, height: 900, deviceScaleFactor: scale } : null,
    // Linux takes the language from the environment, macOS and Windows from the flag.
    env: { ...process.env, LANGUAGE: 'ja', LANG: 'ja_JP.UTF-8' },
    args: [
      ...quietFlags,
      '--lang=ja',
      ...hostFlags(hosts),
      // The screen of a browser without a window is 800 × 600 unless told: too low for a popup.
      ...(headless
        ? ['--disable-gpu', `--screen-info={${1600 * scale}x${1200 * scale} devicePixelRatio=${scale}}`]
        : []),
      // Chromium refuses its sandbox to root.
      ...(thisMachine.isRoot ? ['--no-sandbox'] : []),
    ],
    userDataDir,
  });
  try {
    const extension = await installInJapanese(browser);
    return {
      browser,
      extension,
      extensionId: extension.id,
      kill: () => kill(browser).then(removeOwnProfile),
      // What nobody reads again needs no tidy end, which takes seconds.
      close: () => (options.userDataDir === undefined ? kill(browser) : browser.close()).then(removeOwnProfile),
    };
  } catch (error) {
    await browser.close();
    removeOwnProfile();
    throw error;
  }
}

function hostFlags(hosts: Readonly<Record<string, number>>): string[] {
  const rules = Object.entries(hosts).map(([host, port]) => `MAP ${host}:443 127.0.0.1:${port}`);
  return rules.length === 0 ? [] : [`--host-resolver-rules=${rules.join(', ')}`, '--ignore-certificate-errors'];
}

/**
 * An extension speaks the language of the browser's own texts, and a Chromium without its language pack speaks English
 * whatever it is asked for. There a copy that has no other language than Japanese is loaded.
 */
async function installInJapanese(browser: Browser): Promise<Extension> {
  const [page] = await browser.pages();
  const language = await page?.evaluate(() => navigator.language);
  if (!language?.startsWith('ja')) copyInJapanese();
  const extension = await install(browser, language?.startsWith('ja') ? CHROME_BUILD : JAPANESE_COPY);
  if (!extension.name.startsWith('訳報')) throw new Error(`The browser speaks ${language}, the extension no Japanese`);
  return extension;
}

async function install(browser: Browser, folder: string): Promise<Extension> {
  const id = await browser.installExtension(folder);
  const extension = (await browser.extensions()).get(id);
  if (extension === undefined) throw new Error(`The browser did not load the extension ${id}`);
  return extension;
}

async function kill(browser: Browser): Promise<void> {
  const main = browser.process();
  if (main === null) throw new Error('The browser is not a process of ours');
  const ended = new Promise<void>((done) => main.once('exit', () => done()));
  // Its whole group: a renderer that outlives it could still write.
  if (process.platform === 'win32' || main.pid === undefined) main.kill('SIGKILL');
  else process.kill(-main.pid, 'SIGKILL');
  await ended;
}
