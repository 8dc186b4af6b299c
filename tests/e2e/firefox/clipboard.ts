import { closeTab, openTab } from './in-chrome.ts';
import type { Session } from './session.ts';

const PAGE = 'data:text/html,<!doctype html><textarea rows="20" cols="80"></textarea>';

/** Puts text on the clipboard as a writer does: select all, Ctrl+C, in some other page. */
export async function copyElsewhere(session: Session, text: string): Promise<void> {
  await withTextField(session, text, async ({ tab }) => {
    await tab.evaluate(() => document.addEventListener('copy', () => document.body.append('copied')));
    await tab.press('Control+a');
    await tab.press('Control+c');
    await tab.until('copied', () => document.body.textContent?.endsWith('copied'));
  });
}

/** What Ctrl+V gives in a plain text field: the clipboard as any other program sees it. */
export async function readClipboard(session: Session): Promise<string> {
  return withTextField(session, '', async ({ tab }) => {
    await tab.press('Control+v');
    return tab.until('what was pasted', () => document.querySelector('textarea')?.value);
  });
}

async function withTextField<Value>(
  session: Session,
  text: string,
  work: (session: Session) => Promise<Value>,
): Promise<Value> {
  const { firefox, tab } = session;
  await firefox.inChrome(openTab, PAGE);
  await tab.shown(PAGE);
  await tab.evaluate((content) => {
    const field = document.querySelector('textarea');
    if (field) field.value = content;
  }, text);
  await tab.click('textarea');
  await tab.until('the field in focus', () => document.activeElement?.matches('textarea'));
  const value = await work(session);
  await firefox.inChrome(closeTab);
  return value;
}
