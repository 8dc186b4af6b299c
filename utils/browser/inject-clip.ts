import { browser } from 'wxt/browser';
import type { SiteRule } from '../article/site-rules/site-rule.ts';
import { leaveRule } from './handed-rule.ts';

const CLIP_SCRIPT = '/clip.js';

/** What the clip script gave, as it came; null where the script failed or its document went away. `refused`: the browser let nothing in. */
export type Injected = { result: unknown } | 'refused';

/** Runs the clip script in the tab, by the site's rule if there is one. Asked for once: the popup's first script does so before anything else. */
export async function injectClip(tabId: number, rule: SiteRule | null): Promise<Injected> {
  try {
    if (rule !== null) {
      await browser.scripting.executeScript({
        target: { tabId },
        func: leaveRule,
        args: [rule],
        injectImmediately: true,
      });
    }
    // Without `injectImmediately` the browser would wait for a page that never finishes loading.
    const [frame] = await browser.scripting.executeScript({
      target: { tabId },
      files: [CLIP_SCRIPT],
      injectImmediately: true,
    });
    return { result: frame?.result };
  } catch {
    // The browsers tell their refusals apart by wording alone, so the reason is read off the tab instead.
    return 'refused';
  }
}
