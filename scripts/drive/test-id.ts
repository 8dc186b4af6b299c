import type { ElementHandle, Page } from 'puppeteer-core';

export const selector = (id: string) => `[data-testid="${id}"]`;

/** The element, once it is there and visible. */
export async function byTestId(page: Page, id: string, timeout = 15_000): Promise<ElementHandle<HTMLElement>> {
  const found = await waitVisible(page, selector(id), timeout);
  return found as ElementHandle<HTMLElement>;
}

/** The element at that selector, once it is there and visible. */
export async function waitVisible(page: Page, place: string, timeout = 15_000): Promise<ElementHandle> {
  try {
    const found = await page.waitForSelector(place, { visible: true, timeout });
    if (found) return found;
  } catch (cause) {
    if (page.isClosed()) throw new Error(`The page was closed before ${place} was there`, { cause });
    const shown = await page.evaluate(() => `${location.href}\n${document.body.textContent.slice(0, 1500)}`);
    throw new Error(`No ${place} on ${shown}`, { cause });
  }
  throw new Error(`No ${place}`);
}

/** What a reader sees in the element. */
export async function textOf(page: Page, id: string): Promise<string> {
  const element = await byTestId(page, id);
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not what a reader sees.
  return element.evaluate((node) => node.innerText.trim());
}

/** A real click, once the element is there, enabled, and stays where it is: a popup grows while its page is being read. */
export async function click(page: Page, id: string): Promise<void> {
  const place = `${selector(id)}:not(:disabled)`;
  await waitVisible(page, place);
  await page.waitForFunction(restsIn, { polling: RESTING_MS }, place);
  const element = await waitVisible(page, place);
  await unlessClosed(() => element.click());
}

/** Does what may close the page: it is gone then before the browser has confirmed that button or key went up again. */
export async function unlessClosed(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Error && error.name === 'TargetCloseError')) throw error;
  }
}

/** Milliseconds between two looks at where an element stands: three frames. */
const RESTING_MS = 50;

/** Whether the element stood in the same place of a window of the same size at the look before. Runs in the page. */
function restsIn(place: string): boolean {
  const looks = globalThis as { lastLook?: string | undefined };
  const box = document.querySelector(place)?.getBoundingClientRect();
  const look = box && [place, innerWidth, innerHeight, box.x, box.y, box.width, box.height].join(' ');
  const rests = look !== undefined && look === looks.lastLook;
  looks.lastLook = look;
  return rests;
}
