import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pinIcon } from '../../../scripts/drive/pin-icon.ts';

const preferences = (profile: string) => JSON.parse(readFileSync(join(profile, 'Default', 'Preferences'), 'utf8'));

test('a new profile starts with the icon pinned', () => {
  const profile = mkdtempSync(join(tmpdir(), 'yakuho-pin-'));
  pinIcon(profile, '/home/mio/yakuho/.output/chrome-mv3');
  const [id] = preferences(profile).extensions.pinned_extensions;
  expect(id).toMatch(/^[a-p]{32}$/);
});

test('what a profile holds already stays, and nothing is pinned twice', () => {
  const profile = mkdtempSync(join(tmpdir(), 'yakuho-pin-'));
  mkdirSync(join(profile, 'Default'));
  const before = { homepage: 'https://mio.example/', extensions: { pinned_extensions: ['other'], more: 1 } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(before));
  pinIcon(profile, '/home/mio/yakuho');
  pinIcon(profile, '/home/mio/yakuho');
  const { homepage, extensions } = preferences(profile);
  expect(homepage).toBe('https://mio.example/');
  expect(extensions.more).toBe(1);
  expect(extensions.pinned_extensions).toEqual(['other', expect.stringMatching(/^[a-p]{32}$/)]);
});
