import type { ElementHandle, Page } from 'puppeteer-core';
import { clickAt, waitVisible } from './at-place.ts';

export const selector = (id: string) => `[data-testid="${id}"]`;

/** The element, once it is there and visible. */
export async function byTestId(page: Page, id: string, timeout?: number): Promise<ElementHandle<HTMLElement>> {
  const found = await waitVisible(page, selector(id), timeout);
  return found as ElementHandle<HTMLElement>;
}

/** What a reader sees in the element. */
export async function textOf(page: Page, id: string): Promise<string> {
  const element = await byTestId(page, id);
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not what a reader sees.
  return element.evaluate((node) => node.innerText.trim());
}

/** A real click on the element of that test id (see `clickAt`). */
export const click = (page: Page, id: string): Promise<void> => clickAt(page, selector(id));
