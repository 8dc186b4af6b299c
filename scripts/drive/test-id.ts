import type { ElementHandle, Page } from 'puppeteer-core';

export const selector = (id: string) => `[data-testid="${id}"]`;

/** The element, once it is there and visible. */
export async function byTestId(page: Page, id: string, timeout = 15_000): Promise<ElementHandle<HTMLElement>> {
  const found = await waitVisible(page, selector(id), timeout);
  return found as ElementHandle<HTMLElement>;
}

async function waitVisible(page: Page, place: string, timeout = 15_000): Promise<ElementHandle> {
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

/** A real click, once the element is there and enabled. */
export async function click(page: Page, id: string): Promise<void> {
  const element = await waitVisible(page, `${selector(id)}:not(:disabled)`);
  await element.click();
}
