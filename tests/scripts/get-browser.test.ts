import { expect, test } from 'vitest';
import { getBrowser } from '../../scripts/get-browser.ts';
import { sayBrowserProblem } from '../../scripts/say-browser-problem.ts';
import { fakeHost } from './fake-host.ts';

test('nothing is installed where a browser is found', async () => {
  const host = fakeHost(['/usr/bin/chromium', '/usr/bin/apt-get'], { isRoot: true });
  expect(await getBrowser('chromium', host)).toEqual({ ok: true, value: '/usr/bin/chromium' });
  expect(host.ran).toEqual([]);
});

test("root on Debian gets Debian's packages, with Japanese texts and fonts", async () => {
  const programs = ['/usr/bin/apt-get'];
  const host = fakeHost(programs, { isRoot: true });
  const run = host.run;
  host.run = (command, args) => {
    if (args[0] === 'install') programs.push('/usr/bin/firefox-esr');
    return run(command, args);
  };
  expect(await getBrowser('firefox', host)).toEqual({ ok: true, value: '/usr/bin/firefox-esr' });
  expect(host.ran).toEqual([
    'apt-get update',
    'apt-get install -y firefox-esr firefox-esr-l10n-ja fonts-noto-cjk fonts-noto-color-emoji',
  ]);
});

test('others get a download, and it is tried before it is trusted', async () => {
  const host = fakeHost(['/usr/bin/apt-get'], { download: async () => '/cache/chrome' });
  expect(await getBrowser('chromium', host)).toEqual({ ok: true, value: '/cache/chrome' });
  expect(host.ran).toEqual(['/cache/chrome --version']);
});

test('a download that does not start is said, with the packages that are missing', async () => {
  const host = fakeHost([], { download: async () => '/cache/chrome', run: () => 127 });
  const got = await getBrowser('chromium', host);
  expect(got).toEqual({ ok: false, problem: { kind: 'does-not-start', browser: 'chromium', path: '/cache/chrome' } });
  if (got.ok) return;
  expect(sayBrowserProblem(got.problem)).toContain('apt-get install chromium chromium-l10n fonts-noto-cjk');
});

test('without a network the sentence says where to get a browser and which variable to set', async () => {
  const got = await getBrowser('chromium', fakeHost([]));
  expect(got).toEqual({ ok: false, problem: { kind: 'not-found', browser: 'chromium', reason: 'no network' } });
  if (got.ok) return;
  const words = sayBrowserProblem(got.problem);
  expect(words).toContain('CHROME_PATH');
  expect(words).toContain('見つからず');
  expect(words).toContain('no network');
});

test('a variable that names no browser is not answered by an installation', async () => {
  const host = fakeHost(['/usr/bin/apt-get'], { isRoot: true, env: { FIREFOX_PATH: '/gone' } });
  const got = await getBrowser('firefox', host);
  expect(got).toMatchObject({ ok: false, problem: { kind: 'variable-names-no-browser' } });
  expect(host.ran).toEqual([]);
  if (!got.ok) expect(sayBrowserProblem(got.problem)).toContain('/gone');
});
