import type { ElementHandle, Page } from 'puppeteer-core';
import { BEHIND } from './behind.ts';

/**
 * What a person does to an element, at a selector. Parts of our pages come late, move or are disabled for a moment: each of these
 * waits for the element first. Puppeteer's locators do so by animation frames, which stop in a page that lies behind another.
 */

const PATIENCE_MS = 15_000;

/** The element, once it is there and visible. */
export async function waitVisible(page: Page, place: string, timeout = PATIENCE_MS): Promise<ElementHandle> {
  try {
    const found = await page.waitForFunction(visibleAt, { ...BEHIND, timeout }, place);
    const element = found.asElement();
    if (element) return element as ElementHandle;
  } catch (cause) {
    if (page.isClosed()) throw new Error(`The page was closed before ${place} was there`, { cause });
    const shown = await page.evaluate(() => `${location.href}\n${document.body.textContent.slice(0, 1500)}`);
    throw new Error(`No ${place} on ${shown}`, { cause });
  }
  throw new Error(`No ${place}`);
}

/** Until nothing at that selector is to be seen. */
export async function waitGone(page: Page, place: string): Promise<void> {
  await page.waitForFunction(visibleAt, BEHIND, place, true);
}

interface Click {
  /** Three choose the whole block. */
  count?: number;
  /** From the element's upper left corner; its middle where none is given. */
  offset?: { x: number; y: number };
}

/** A real click, once the element is there, enabled, and stays where it is: a popup grows while its page is being read. */
export async function clickAt(page: Page, place: string, how: Click = {}): Promise<void> {
  const enabled = `${place}:not(:disabled)`;
  await waitVisible(page, enabled);
  await page.waitForFunction(restsIn, { ...BEHIND, timeout: PATIENCE_MS }, enabled);
  const element = await waitVisible(page, enabled);
  await unlessClosed(() => element.click(how));
}

/** Puts the focus on the element, and is sure of it. */
export async function focusAt(page: Page, place: string): Promise<void> {
  const element = await waitVisible(page, `${place}:not(:disabled)`);
  await element.focus();
  await waitFocused(page, place);
}

/** Until the page itself, or somebody, has put the focus there. */
export async function waitFocused(page: Page, place: string): Promise<void> {
  await page.waitForFunction((wanted) => document.activeElement?.matches(wanted), BEHIND, place);
}

/** Key by key, at the end of what stands in the field. */
export async function typeAt(page: Page, place: string, text: string): Promise<void> {
  await focusAt(page, place);
  await page.keyboard.type(text);
}

/** Chooses the option of that value in a list, once the list has it, and until the list shows it or has gone with the choice. */
export async function selectAt(page: Page, place: string, value: string): Promise<void> {
  await page.waitForFunction(offers, BEHIND, place, value);
  await page.select(place, value);
  await page.waitForFunction(
    (list, wanted) => (document.querySelector<HTMLSelectElement>(list)?.value ?? wanted) === wanted,
    BEHIND,
    place,
    value,
  );
}

/** What the function makes of the element, once it is there. Runs in the page. */
export async function readAt<Value>(
  page: Page,
  place: string,
  read: (element: Element) => Value,
): Promise<Awaited<Value>> {
  const element = await page.waitForSelector(place);
  if (element === null) throw new Error(`No ${place}`);
  return (await element.evaluate(read)) as Awaited<Value>;
}

/** Does what may close the page: it is gone then before the browser has confirmed that button or key went up again. */
export async function unlessClosed(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Error && error.name === 'TargetCloseError')) throw error;
  }
}

/** What is to be seen there, as Puppeteer sees it; for `gone`, whether nothing is. Runs in the page, so it stands alone. */
function visibleAt(place: string, gone = false): Element | boolean | null {
  const element = document.querySelector(place);
  const { width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
  // What a closed fold holds has a size already.
  const isShown = element?.checkVisibility({ visibilityProperty: true }) === true && width > 0 && height > 0;
  return gone ? !isShown : isShown && element;
}

/** Runs in the page. */
function offers(place: string, value: string): boolean {
  const list = document.querySelector<HTMLSelectElement>(place);
  return list?.disabled === false && [...list.options].some((option) => option.value === value && !option.disabled);
}

/**
 * Whether the element stays in its place from one frame to the next but one: what moves it, moves it with a frame, and on a busy
 * machine there may be none in any time that one would wait. One that lies out of sight, or under a bar that stays over the page, is
 * brought to the middle first, as a person would. Runs in the page, so it stands alone.
 */
async function restsIn(place: string): Promise<boolean> {
  const element = document.querySelector(place);
  if (element === null) return false;
  const isCovered = () => {
    const target = document.querySelector(place);
    if (target === null) return true;
    // A link that runs over two lines is clicked in its first.
    const { x, y, width, height } = target.getClientRects()[0] ?? target.getBoundingClientRect();
    const hit = document.elementFromPoint(x + width / 2, y + height / 2);
    return hit === null || !(target.contains(hit) || hit.closest('label')?.contains(target));
  };
  if (isCovered()) element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const look = () => {
    const box = document.querySelector(place)?.getBoundingClientRect();
    return box && [innerWidth, innerHeight, box.x, box.y, box.width, box.height].join(' ');
  };
  const before = look();
  await new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(done));
    // A page that lies behind another has none.
    setTimeout(done, 250);
  });
  return look() === before && !isCovered();
}
