import { browser } from 'wxt/browser';
import type { PageReply } from '../article/clip-result.ts';

const CHANNEL = 'sample-clip';

/** The practice article that comes with the extension. */
export const samplePage = (): string => browser.runtime.getURL('/sample.html');

export const isSamplePage = (url: string | undefined): boolean =>
  url !== undefined && url.split('#')[0] === samplePage();

/** The practice article's own clip, in place of a script's that no browser would let in; whoever waits has a limit of its own. */
export function askSamplePage(): Promise<{ result: unknown }> {
  return new Promise((resolve) => {
    const channel = new BroadcastChannel(CHANNEL);
    channel.addEventListener('message', (event) => {
      if (event.data === 'clip') return;
      channel.close();
      resolve({ result: event.data });
    });
    channel.postMessage('clip');
  });
}

/** In the practice article: gives its clip to the popup that asks for it. */
export function answerSampleClips(clip: () => Promise<PageReply>): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', async (event) => {
    if (event.data === 'clip') channel.postMessage(await clip());
  });
}
