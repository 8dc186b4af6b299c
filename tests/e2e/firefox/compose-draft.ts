import type { ComposeChoices } from '../../../scripts/drive/compose.ts';
import { ENGINE_IDS, type EngineId } from '../../../utils/post/engine-id.ts';
import { clickToolbar, extensionPage } from './extension-pages.ts';
import { surfaceAddress } from './in-chrome.ts';
import type { Session } from './session.ts';
import { byTestId, type Surface } from './surface.ts';

/** Toolbar click, choices, Enter: gives the sidebar, showing the draft's editor. */
export async function composeDraft(session: Session, choices: ComposeChoices): Promise<Surface> {
  await clickToolbar(session);
  await choose(session, choices);
  const earlier = await session.firefox.inChrome(surfaceAddress, 'sidebar');
  await session.popup.press('Enter');
  await session.sidebar.shown(extensionPage('sidepanel'));
  // A sidebar that was open shows the draft before until it hears of the new one.
  await session.sidebar.until(
    'the new draft',
    (before) => location.search.includes('draft=') && location.href !== before,
    earlier,
  );
  await session.sidebar.until('the editor', (editor) => document.querySelector(editor) !== null, byTestId('editor'));
  return session.sidebar;
}

/** Sets engine and depth in a popup that shows a clip. */
async function choose({ popup }: Session, { engine, depth }: ComposeChoices): Promise<void> {
  await popup.text(byTestId('clip-title'));
  await untilEngineChecked(popup);
  await chooseEngine(popup, `label:has(${byTestId('engine')}) > span`, byTestId('engine'), engine);
  await untilEngineChecked(popup);
  // A select takes Enter for itself; the lengths beside it do not.
  await popup.press('Tab');
  if (depth === undefined) return;
  await popup.click(`label:has(${byTestId(`depth-${depth}`)})`);
  await popup.until(
    `${depth} chosen`,
    (radio) => document.querySelector<HTMLInputElement>(radio)?.checked,
    byTestId(`depth-${depth}`),
  );
}

/** The popup grows by what it says of the engine, and what is under the pointer moves with it. */
const untilEngineChecked = (popup: Surface) =>
  popup.until(
    'the engine checked',
    (line) => document.querySelector<HTMLElement>(line)?.dataset.state !== 'checking',
    byTestId('engine-line'),
  );

/** Firefox draws the list of a select in a window of its own, so it is chosen from by keys, as a writer may. */
export async function chooseEngine(surface: Surface, label: string, select: string, engine: EngineId): Promise<void> {
  await surface.click(label);
  await surface.until('the engines in focus', (list) => document.activeElement?.matches(list), select);
  await surface.press('Home');
  for (const _ of ENGINE_IDS.slice(0, ENGINE_IDS.indexOf(engine))) await surface.press('ArrowDown');
  await surface.until(
    'the engine chosen',
    (list, value) => document.querySelector<HTMLSelectElement>(list)?.value === value,
    select,
    engine,
  );
}
