import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { thisMachine } from '../../../scripts/browser-host.ts';
import { getBrowser } from '../../../scripts/get-browser.ts';
import { sayBrowserProblem } from '../../../scripts/say-browser-problem.ts';
import { EXTENSION_ID } from './firefox-profile.ts';
import { CHROME_HELPERS, focusAsForPeople, speakJapanese } from './in-chrome.ts';
import { connectMarionette, type Marionette } from './marionette.ts';
import { until } from './until.ts';

const EXTENSION_FOLDER = join(import.meta.dirname, '../../../.output/firefox-mv3');
/** A first start builds the profile and its caches. */
const START_LIMIT_MS = 60_000;

/** A running Firefox with the built extension, driven from its own window (Marionette's chrome context). */
export interface Firefox {
  /** Runs the function (see in-chrome.ts) in the browser's window; arguments and result are JSON. */
  inChrome<Args extends unknown[], Value>(run: (...args: Args) => Value, ...args: Args): Promise<Awaited<Value>>;
  /** Real input events, into whatever has the focus or lies under the pointer. */
  act(actions: object[]): Promise<void>;
  /** Ends the process at once, as a crash or a power cut does; the profile stays. */
  kill(): Promise<void>;
  /** Ends the process and deletes the profile. */
  close(): Promise<void>;
}

/** Starts Firefox on the profile and installs the extension from `.output/firefox-mv3`. */
export async function launchFirefox(profile: string): Promise<Firefox> {
  const found = await getBrowser('firefox', thisMachine);
  if (!found.ok) throw new Error(sayBrowserProblem(found.problem));
  const portFile = join(profile, 'MarionetteActivePort');
  await rm(portFile, { force: true });
  const child = spawn(
    found.value,
    ['--marionette', '-remote-allow-system-access', '--headless', '--no-remote', '--profile', profile, 'about:blank'],
    { stdio: 'ignore' },
  );
  // A run that breaks off leaves no browser behind.
  process.once('exit', () => child.kill('SIGKILL'));
  try {
    const port = await until('Firefox listens', () => readPort(child, portFile), START_LIMIT_MS);
    const marionette = await connectMarionette(port);
    return await startSession(child, marionette, profile);
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

function readPort(child: ChildProcess, portFile: string): number | null {
  if (child.exitCode !== null) throw new Error(`Firefox ended with code ${child.exitCode} before it listened`);
  try {
    return Number(readFileSync(portFile, 'utf8'));
  } catch {
    return null;
  }
}

async function startSession(child: ChildProcess, marionette: Marionette, profile: string): Promise<Firefox> {
  const firefox: Firefox = {
    async inChrome(run, ...args) {
      const script = `${CHROME_HELPERS}\nreturn (${run}).apply(null, arguments);`;
      // `system`: the sandbox with the browser's privileges; without it the window's own.
      const value = await marionette.send('WebDriver:ExecuteScript', { script, args, sandbox: 'system' });
      return value as never;
    },
    async act(actions) {
      await marionette.send('WebDriver:PerformActions', { actions });
    },
    async kill() {
      marionette.close();
      const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined;
      child.kill('SIGKILL');
      await ended;
    },
    async close() {
      await firefox.kill();
      // Firefox's other processes end a moment after it, writing to the last.
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
  // The only https that tests have is of this machine, with a certificate nobody signed.
  await marionette.send('WebDriver:NewSession', { acceptInsecureCerts: true });
  await marionette.send('Marionette:SetContext', { value: 'chrome' });
  await marionette.send('WebDriver:SetWindowRect', { width: 1280, height: 900 });
  await firefox.inChrome(focusAsForPeople);
  const language = await firefox.inChrome(speakJapanese);
  if (language !== 'ja') throw new Error(`Firefox speaks ${language}`);
  const id = await marionette.send('Addon:Install', { path: EXTENSION_FOLDER, temporary: true });
  if (id !== EXTENSION_ID) throw new Error(`Another extension was installed: ${id}`);
  return firefox;
}
