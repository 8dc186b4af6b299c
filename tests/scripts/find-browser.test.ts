import { expect, test } from 'vitest';
import { findBrowser } from '../../scripts/find-browser.ts';
import { fakeHost } from './fake-host.ts';

test('CHROME_PATH wins over a browser in the usual places', async () => {
  const host = fakeHost(['/usr/bin/chromium', '/opt/mine/chrome'], { env: { CHROME_PATH: '/opt/mine/chrome' } });
  expect(await findBrowser('chromium', host)).toEqual({ ok: true, value: '/opt/mine/chrome' });
});

test('a CHROME_PATH that cannot be run is said, not replaced by another browser', async () => {
  const host = fakeHost(['/usr/bin/chromium'], { env: { CHROME_PATH: '/opt/gone/chrome' } });
  expect(await findBrowser('chromium', host)).toEqual({
    ok: false,
    problem: { kind: 'variable-names-no-browser', variable: 'CHROME_PATH', path: '/opt/gone/chrome' },
  });
});

test('Chrome is taken before Chromium, and Chromium before Edge', async () => {
  const edge = '/usr/bin/microsoft-edge';
  expect(await findBrowser('chromium', fakeHost([edge, '/usr/bin/chromium', '/usr/bin/google-chrome']))).toEqual({
    ok: true,
    value: '/usr/bin/google-chrome',
  });
  expect(await findBrowser('chromium', fakeHost([edge, '/usr/bin/chromium']))).toEqual({
    ok: true,
    value: '/usr/bin/chromium',
  });
  expect(await findBrowser('chromium', fakeHost([edge]))).toEqual({ ok: true, value: edge });
});

test("a browser of snap's is the last choice", async () => {
  const env = { PATH: '/snap/bin:/usr/bin' };
  expect(
    await findBrowser('chromium', fakeHost(['/snap/bin/chromium', '/usr/bin/microsoft-edge'], { env })),
  ).toMatchObject({ value: '/usr/bin/microsoft-edge' });
  expect(await findBrowser('chromium', fakeHost(['/snap/bin/chromium'], { env }))).toMatchObject({
    value: '/snap/bin/chromium',
  });
});

test('on macOS the application folders are looked through, the own one too', async () => {
  const path = '/Users/mio/Applications/Firefox.app/Contents/MacOS/firefox';
  const host = fakeHost([path], { platform: 'darwin', env: { HOME: '/Users/mio' } });
  expect(await findBrowser('firefox', host)).toEqual({ ok: true, value: path });
});

test('on Windows Edge is found where no Chrome is', async () => {
  const path = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  const env = { ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' };
  expect(await findBrowser('chromium', fakeHost([path], { platform: 'win32', env }))).toEqual({
    ok: true,
    value: path,
  });
});

test('an earlier download serves where nothing is installed', async () => {
  const path = '/home/mio/.cache/yakuho/browsers/chrome/chrome';
  const host = fakeHost([path], { downloaded: async () => [path] });
  expect(await findBrowser('chromium', host)).toEqual({ ok: true, value: path });
});

test('an empty machine has no browser', async () => {
  expect(await findBrowser('firefox', fakeHost([]))).toEqual({
    ok: false,
    problem: { kind: 'not-found', browser: 'firefox' },
  });
});
