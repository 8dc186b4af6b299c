import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Server, serve } from '../../../scripts/drive/serve.ts';
import type * as contractPage from '../../engines/ways/on-device/contract-page.ts';

/**
 * Chromium's content shell (Debian: chromium-shell) has the Prompt and Summarizer APIs over a model that gives back what
 * it is told: what the specification says of creating, streaming, stopping and destroying holds there for real.
 */
const shellPath = findOnPath('chromium-shell');

declare global {
  var contract: typeof contractPage;
}

if (shellPath === null) {
  test('chromium-shell is not installed here, so our code is not tried on real built-in models', () => {
    expect(shellPath).toBeNull();
  });
} else describe('our code over the real built-in models of chromium-shell', () => tryContract(shellPath));

function tryContract(path: string): void {
  let shell: Shell;
  let page: Page;

  beforeAll(async () => {
    shell = await startShell(path);
    page = shell.page;
  });

  afterAll(() => shell.end());

  test('finds the APIs', async () => {
    expect(await page.evaluate(() => contract.present())).toEqual(['translator', 'summarizer', 'languageModel']);
  });

  test('makes a model, told of its download', async () => {
    expect(await page.evaluate(() => contract.makeModel(['en']))).toEqual({
      problem: null,
      progress: [0, 1],
      limits: { input: 667, output: 333 },
      structured: true,
    });
  });

  test('says of a language the model does not speak that there is none', async () => {
    expect(await page.evaluate(() => contract.makeModel(['ja']))).toEqual({ problem: { kind: 'no-hardware' } });
  });

  test('stops making a model', async () => {
    expect(await page.evaluate(() => contract.makeModel(['en'], true))).toEqual({ problem: { kind: 'stopped' } });
  });

  test('streams a reply, and another one that knows nothing of the first', async () => {
    const [first, second] = await page.evaluate(() => contract.ask(['Hello harbour', 'Good evening']));
    expect(first?.text).toContain('Hello harbour');
    expect(second?.text).toContain('Good evening');
    expect(second?.text).not.toContain('harbour');
    expect([first?.end, second?.end]).toEqual([
      { ok: true, value: 'stop' },
      { ok: true, value: 'stop' },
    ]);
  });

  test('says of a prompt over the quota that it is too long', async () => {
    const [reply] = await page.evaluate(() => contract.ask(['word '.repeat(1_000)]));
    expect(reply).toEqual({ text: '', end: { ok: false, problem: { kind: 'too-long' } } });
  });

  test('stops at once while a reply is waited for', async () => {
    const { milliseconds, ...reply } = await page.evaluate(() => contract.interrupted('stop'));
    expect(reply).toEqual({ text: '', end: { ok: false, problem: { kind: 'stopped' } } });
    // The reply itself takes a second.
    expect(milliseconds).toBeLessThan(500);
  });

  test('says of a model destroyed while a reply is waited for that it is gone', async () => {
    const { milliseconds, ...reply } = await page.evaluate(() => contract.interrupted('destroy'));
    expect(reply).toEqual({ text: '', end: { ok: false, problem: { kind: 'model-gone' } } });
    // The reply itself takes a second.
    expect(milliseconds).toBeLessThan(500);
  });

  test('says of a model destroyed before that it is gone', async () => {
    const reply = await page.evaluate(() => contract.askDestroyed());
    expect(reply).toEqual({ text: '', end: { ok: false, problem: { kind: 'model-gone' } } });
  });

  test('summarises, and knows what fits', async () => {
    const { fits, words } = await page.evaluate(() => contract.summary('The gate shuts at noon.'));
    expect(words).toContain('The gate shuts at noon.');
    expect(fits).toEqual([true, false]);
  });

  test('does not wait for ever for a Translator that never answers', async () => {
    expect(await page.evaluate(() => contract.readiness('en'))).toEqual({
      kind: 'cannot',
      why: { kind: 'no-hardware' },
    });
  });
}

interface Shell {
  page: Page;
  end(): Promise<void>;
}

/** A window of it on a page of ours, with our code in it as `contract`. */
async function startShell(path: string): Promise<Shell> {
  const dataPath = mkdtempSync(join(tmpdir(), 'yakuho-shell-'));
  const server = await serve({
    '/': (_, response) => response.setHeader('Content-Type', 'text/html').end('<!doctype html>'),
  });
  const shell = spawn(
    path,
    [
      '--no-sandbox',
      '--ozone-platform=headless',
      '--disable-gpu',
      '--remote-debugging-port=0',
      `--data-path=${dataPath}`,
      'about:blank',
    ],
    // Its starter is a shell script: the group is what is ended.
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const end = async (browser?: Browser) => {
    await browser?.disconnect();
    await endGroup(shell);
    await server.close();
    rmSync(dataPath, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const browser = await puppeteer.connect({ browserWSEndpoint: await endpointOf(shell), defaultViewport: null });
    return { page: await openContract(browser, server), end: () => end(browser) };
  } catch (error) {
    await end();
    throw error;
  }
}

async function openContract(browser: Browser, { origin }: Server): Promise<Page> {
  const [page] = await browser.pages();
  if (page === undefined) throw new Error('chromium-shell opened no window');
  await page.goto(origin);
  await page.addScriptTag({ content: await bundleContract() });
  return page;
}

async function bundleContract(): Promise<string> {
  const [bundle] = [
    await build({
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      build: {
        write: false,
        lib: {
          entry: resolve(import.meta.dirname, '../../engines/ways/on-device/contract-page.ts'),
          formats: ['iife'],
          name: 'contract',
        },
      },
    }),
  ].flat();
  if (bundle === undefined || !('output' in bundle)) throw new Error('Vite built nothing');
  return bundle.output[0].code;
}

function endpointOf(shell: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    shell.once('error', failed);
    shell.once('exit', () => failed(new Error(`chromium-shell ended: ${said}`)));
    shell.stderr?.on('data', (words: Buffer) => {
      said += words.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address !== undefined) found(address);
    });
  });
}

async function endGroup(shell: ChildProcess): Promise<void> {
  if (shell.pid === undefined || shell.exitCode !== null) return;
  const ended = new Promise<void>((done) => shell.once('exit', () => done()));
  process.kill(-shell.pid, 'SIGKILL');
  await ended;
}

function findOnPath(name: string): string | null {
  const paths = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
  return paths.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
