import type { EngineToSetUp } from '../../../scripts/drive/set-up-engine.ts';
import { extensionPage } from './extension-pages.ts';
import type { Session } from './session.ts';
import { byTestId } from './surface.ts';
import { retype } from './write-profile.ts';

/** Enters an engine in the settings, saves it in a click, and gives how the connection test went: `works`, or what is wrong. */
export async function setUpEngine(session: Session, engine: EngineToSetUp): Promise<string> {
  const { id, address, key, model } = engine;
  const { tab } = session;
  await session.open(extensionPage('options'));
  const card = byTestId(`engine-card-${id}`);
  await tab.click(`${card} > summary`);
  if (address !== undefined) {
    await tab.click(`${card} .engine-more > summary`);
    await retype(session, byTestId(`engine-address-${id}`), address);
  }
  if (key !== undefined) await retype(session, byTestId(`engine-key-${id}`), key);
  if (model !== undefined) await retype(session, byTestId(`engine-model-${id}`), model);
  await tab.click(byTestId(`engine-save-${id}`));
  return tab.until(
    'an outcome of the connection test',
    (result) => {
      const state = document.querySelector<HTMLElement>(result)?.dataset.state;
      return state === undefined || ['idle', 'asking', 'testing'].includes(state) ? null : state;
    },
    byTestId(`engine-result-${id}`),
  );
}
