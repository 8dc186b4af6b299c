import { browser } from 'wxt/browser';

/** Runs `work` when the background starts, for whatever reason, and sees to it that it starts with the browser. */
export function onBackgroundStart(work: () => Promise<void>): void {
  // That a listener is there is what makes the browser start the background; `work` runs below in any case.
  browser.runtime.onStartup.addListener(() => {});
  void work();
}
