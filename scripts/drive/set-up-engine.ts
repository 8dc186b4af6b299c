import type { Page } from 'puppeteer-core';
import type { ProviderId } from '../../utils/engines/ways/providers.ts';
import { openExtensionTab } from './extension-pages.ts';
import type { Chromium } from './launch-chromium.ts';
import { byTestId, click, selector } from './test-id.ts';

export interface EngineToSetUp {
  id: ProviderId;
  /** The API's address; the provider's own where none is given. */
  address?: string;
  key?: string;
  model?: string;
  contextTokens?: number;
}

/** Enters an engine in the settings as a person does, saves it, and gives the settings once the connection test is over. */
export async function setUpEngine(chromium: Chromium, engine: EngineToSetUp): Promise<{ page: Page; outcome: string }> {
  const { id, address, key, model, contextTokens } = engine;
  const page = await openExtensionTab(chromium, 'options');
  await byTestId(page, `engine-card-${id}`);
  await page.locator(`${selector(`engine-card-${id}`)} > summary`).click();
  const isFolded = await page.$(`${selector(`engine-card-${id}`)} .engine-more`);
  if (isFolded && (address !== undefined || contextTokens !== undefined))
    await page.locator(`${selector(`engine-card-${id}`)} .engine-more > summary`).click();
  const typeInto = async (field: string, text: string) => {
    const input = await byTestId(page, `engine-${field}-${id}`);
    await input.click({ count: 3 });
    await page.keyboard.press('Backspace');
    await input.type(text);
  };
  if (address !== undefined) await typeInto('address', address);
  if (key !== undefined) await typeInto('key', key);
  if (model !== undefined) await typeInto('model', model);
  if (contextTokens !== undefined) await typeInto('context', String(contextTokens));
  await click(page, `engine-save-${id}`);
  return { page, outcome: await testOutcome(page, id) };
}

/** `works`, or the kind of problem, once the connection test is over. */
export async function testOutcome(page: Page, id: ProviderId): Promise<string> {
  const found = await page.waitForFunction(
    (place) => {
      const state = document.querySelector<HTMLElement>(place)?.dataset.state;
      return state === undefined || ['idle', 'asking', 'testing'].includes(state) ? null : state;
    },
    {},
    selector(`engine-result-${id}`),
  );
  return String(await found.jsonValue());
}
