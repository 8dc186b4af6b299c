import { browser } from 'wxt/browser';

/** The keys that clip, as the browser writes them; null where the user cleared them or another extension has them. */
export async function clipShortcut(): Promise<string | null> {
  const commands = await browser.commands.getAll();
  return commands.find((command) => command.name === '_execute_action')?.shortcut || null;
}
