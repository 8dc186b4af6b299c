/** For `waitForFunction` in a page that may lie behind another: its animation frames, which Puppeteer waits by, stop there. */
export const BEHIND = { polling: 100 } as const;
