import type { Page } from 'puppeteer-core';
import type { ProviderId } from '../../utils/engines/ways/providers.ts';
import { clickAt, waitFocused } from './at-place.ts';
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

/** Opens the settings, enters an engine there, and gives them once the connection test is over. */
export async function setUpEngine(chromium: Chromium, engine: EngineToSetUp): Promise<{ page: Page; outcome: string }> {
  const page = await openExtensionTab(chromium, 'options');
  return { page, outcome: await enterEngine(page, engine) };
}

/** Enters an engine in the open settings as a person does, who pastes keys and addresses; saves it, and says how the connection test went. */
export async function enterEngine(page: Page, engine: EngineToSetUp): Promise<string> {
  const { id, address, key, model, contextTokens } = engine;
  const card = selector(`engine-card-${id}`);
  await byTestId(page, `engine-card-${id}`);
  await unfold(page, card);
  const isMore = address !== undefined || contextTokens !== undefined;
  if (isMore && (await page.$(`${card} .engine-more`))) await unfold(page, `${card} .engine-more`);
  const enter = async (field: string, text: string) => {
    const input = selector(`engine-${field}-${id}`);
    await clickAt(page, input, { count: 3 });
    await waitFocused(page, input);
    await page.keyboard.press('Backspace');
    await page.keyboard.sendCharacter(text);
  };
  if (address !== undefined) await enter('address', address);
  if (key !== undefined) await enter('key', key);
  if (model !== undefined) await enter('model', model);
  if (contextTokens !== undefined) await enter('context', String(contextTokens));
  await click(page, `engine-save-${id}`);
  return testOutcome(page, id);
}

async function unfold(page: Page, details: string): Promise<void> {
  if (await page.$(`${details}[open]`)) return;
  await clickAt(page, `${details} > summary`);
  await page.waitForSelector(`${details}[open]`);
}

/** `works`, or the kind of problem, once the connection test is over. */
export async function testOutcome(page: Page, id: ProviderId): Promise<string> {
  const found = await page.waitForFunction(
    (place) => {
      const state = document.querySelector<HTMLElement>(place)?.dataset.state;
      return state === undefined || ['idle', 'asking', 'testing'].includes(state) ? null : state;
    },
    { polling: 'mutation' },
    selector(`engine-result-${id}`),
  );
  return String(await found.jsonValue());
}
