import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beginClip } from '../../components/popup/begun-clip.ts';
import { leaveRule } from '../../utils/browser/handed-rule.ts';
import { openDatabase } from '../../utils/store/database.ts';
import { addSiteRules } from '../../utils/store/site-rules.ts';
import { taughtRule } from '../sample-rule.ts';

beforeEach(() => fakeBrowser.reset());

// The browser reads the script's file while it already runs the function: the order is a matter of the disk, and no test of a real browser can choose it.
it('leaves a taught rule in the page only after the reading without it has ended, which else could take it', async () => {
  const database = openDatabase();
  await addSiteRules(database, [taughtRule('example.test', '.sheet')], {
    change: { id: 'change', now: 1 },
    newId: () => 'rule',
  });
  database.close();
  const clicked = { id: 1, windowId: 1, url: 'https://example.test/news' };
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async () => [clicked]);
  const ran: string[] = [];
  let endFirst = () => {};
  const first = new Promise<void>((done) => {
    endFirst = done;
  });
  Object.assign(fakeBrowser, {
    scripting: {
      async executeScript({ func }: { func?: unknown }) {
        ran.push(func === leaveRule ? 'rule' : 'clip');
        if (ran.length === 1) await first;
        return [{ result: null }];
      },
    },
  });

  const begun = await beginClip().read;
  expect(begun?.rule?.id).toBe('rule');
  expect(ran).toEqual(['clip']);
  endFirst();
  await begun?.injecting;
  expect(ran).toEqual(['clip', 'rule', 'clip']);
});
