import type { ComposeChoices } from '../../../scripts/drive/compose.ts';
import { clickToolbar, extensionPage } from './extension-pages.ts';
import type { Session } from './session.ts';
import { byTestId, type Surface } from './surface.ts';

/** Toolbar click, choices, Enter: gives the sidebar, showing the draft's editor. */
export async function composeDraft(session: Session, choices: ComposeChoices): Promise<Surface> {
  await clickToolbar(session);
  await choose(session, choices);
  await session.popup.press('Enter');
  await session.sidebar.shown(extensionPage('sidepanel'));
  await session.sidebar.until('the editor', (editor) => document.querySelector(editor) !== null, byTestId('editor'));
  return session.sidebar;
}

/** Sets engine and depth in a popup that shows a clip. */
async function choose({ popup }: Session, { engine, depth }: ComposeChoices): Promise<void> {
  await popup.text(byTestId('clip-title'));
  // Firefox draws the list of a select in a window of its own, so it is chosen from by keys, as a writer may.
  await popup.click(`label:has(${byTestId('engine')}) > span`);
  await popup.until('the engines in focus', (select) => document.activeElement?.matches(select), byTestId('engine'));
  await popup.press(engine === 'relay' ? 'Home' : 'End');
  await popup.until(
    'the engine chosen',
    (select, value) => document.querySelector<HTMLSelectElement>(select)?.value === value,
    byTestId('engine'),
    engine,
  );
  // A select takes Enter for itself; the lengths beside it do not.
  await popup.press('Tab');
  if (depth !== undefined) await popup.click(`label:has(${byTestId(`depth-${depth}`)})`);
}
