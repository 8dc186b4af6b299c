import type { CDPSession } from 'puppeteer-core';

/** The places in that page where the extension's own scripts ran. */
export async function worldsOf(cdp: CDPSession, extensionId: string): Promise<number[]> {
  const found: number[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === `chrome-extension://${extensionId}`) found.push(context.id);
  });
  // Reports the contexts that are there before it answers.
  await cdp.send('Runtime.enable');
  return found;
}

export async function evaluateIn(cdp: CDPSession, contextId: number, expression: string): Promise<unknown> {
  const { result } = await cdp.send('Runtime.evaluate', {
    contextId,
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  return result.value;
}

/** What `storage.local` gives there, as JSON, or why it gives nothing. */
export const readStorageIn = async (cdp: CDPSession, world: number): Promise<string> =>
  String(
    await evaluateIn(
      cdp,
      world,
      `Promise.resolve().then(() => chrome.storage.local.get()).then(JSON.stringify, (why) => 'refused: ' + why)`,
    ),
  );
