import type { ElementHandle, Page } from 'puppeteer-core';

export const selector = (id: string) => `[data-testid="${id}"]`;

/** The element, once it is there and visible. */
export async function byTestId(page: Page, id: string, timeout = 15_000): Promise<ElementHandle<HTMLElement>> {
  const found = await page.waitForSelector(selector(id), { visible: true, timeout });
  if (found === null) throw new Error(`No element ${id}`);
  return found as ElementHandle<HTMLElement>;
}

/** What a reader sees in the element. */
export async function textOf(page: Page, id: string): Promise<string> {
  const element = await byTestId(page, id);
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not what a reader sees.
  return element.evaluate((node) => node.innerText.trim());
}

/** A real click, once the element is there and enabled. */
export async function click(page: Page, id: string): Promise<void> {
  await page.waitForSelector(`${selector(id)}:not(:disabled)`, { visible: true, timeout: 15_000 });
  await page.locator(selector(id)).click();
}
