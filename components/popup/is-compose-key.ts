/** Elements on which Enter has a meaning of its own. */
const OWN_ENTER = new Set(['A', 'BUTTON', 'SELECT', 'SUMMARY', 'TEXTAREA']);

type Key = Pick<
  KeyboardEvent,
  'key' | 'isComposing' | 'keyCode' | 'repeat' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'defaultPrevented'
>;

/** Whether the key press asks for the draft: a plain Enter, anywhere but on `tagName`s that take it for themselves. */
export function isComposeKey(event: Key, tagName: string | undefined): boolean {
  if (event.key !== 'Enter' || event.repeat || event.defaultPrevented) return false;
  // 229 is the key code while an input method is composing, where `isComposing` is already false at its end (Safari, old Chromium).
  if (event.isComposing || event.keyCode === 229) return false;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  return tagName === undefined || !OWN_ENTER.has(tagName);
}
