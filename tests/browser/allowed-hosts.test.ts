import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listAllowedHosts, revokeHost } from '../../utils/browser/allowed-hosts.ts';

let allowed: string[] = [];

beforeEach(() => {
  allowed = [];
  Object.assign(fakeBrowser.permissions, {
    getAll: async () => ({ permissions: ['storage'], origins: allowed }),
    remove: async ({ origins }: { origins: string[] }) => {
      allowed = allowed.filter((one) => !origins.includes(one));
      return true;
    },
  });
});

it('the hosts that were allowed are listed by name, those with a port too', async () => {
  allowed = ['https://note.com/*', 'http://localhost:11434/*', 'https://editor.note.com/*'];
  expect(await listAllowedHosts()).toEqual([
    { pattern: 'https://editor.note.com/*', host: 'editor.note.com' },
    { pattern: 'http://localhost:11434/*', host: 'localhost:11434' },
    { pattern: 'https://note.com/*', host: 'note.com' },
  ]);
});

it('one is given back and the others stay', async () => {
  allowed = ['https://note.com/*', 'https://editor.note.com/*'];
  const [first] = await listAllowedHosts();
  expect(first && (await revokeHost(first))).toBe(true);
  expect(allowed).toEqual(['https://note.com/*']);
});

it('where nothing was allowed the list is empty', async () => {
  expect(await listAllowedHosts()).toEqual([]);
});
