import type { ProfileFields } from '../../../scripts/drive/write-profile.ts';
import { clickToolbar, extensionPage } from './extension-pages.ts';
import type { Session } from './session.ts';
import { byTestId } from './surface.ts';

/** Opens the settings from the popup, types the values as a person does, and waits until they are stored. */
export async function writeProfile(
  session: Session,
  fields: ProfileFields,
  serviceUrls: Record<string, string>,
): Promise<void> {
  await session.open('about:blank');
  const popup = await clickToolbar(session);
  await popup.click(byTestId('settings'));
  const { tab } = session;
  await tab.shown(extensionPage('options'));
  for (const [id, value] of Object.entries(fields)) await retype(session, byTestId(id), value);
  for (const [service, url] of Object.entries(serviceUrls)) {
    await retype(session, `[data-service-id="${service}"] ${byTestId('service-url')}`, url);
  }
  await tab.text(`${byTestId('profile-saved')}[data-state="saved"]`);
}

/** Replaces what stands in a field of the tab by typing. */
export async function retype({ tab }: Session, field: string, value: string): Promise<void> {
  await tab.click(field);
  await tab.focused(field);
  await tab.press('Control+a');
  await tab.type(value);
  await tab.until(
    `${value} typed`,
    (selector, typed) => document.querySelector<HTMLInputElement>(selector)?.value === typed,
    field,
    value,
  );
}
