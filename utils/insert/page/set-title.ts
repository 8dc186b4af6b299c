import type { FoundEditor } from './find-editor.ts';

/**
 * Puts the title in as if it were typed: the field's own undo has it, and a framework that holds the value hears of it. Where
 * the browser does not type for us, the native setter goes past the framework's own and the event tells it.
 */
export function setTitle({ title: field }: Pick<FoundEditor, 'title'>, title: string): void {
  field.focus();
  field.select();
  const { ownerDocument: document } = field;
  const typed = document.execCommand('insertText', false, title);
  // A field with a limit takes what fits; going past it would only be refused later.
  if (typed && field.value !== '' && title.startsWith(field.value)) return;
  const page = document.defaultView as (Window & typeof globalThis) | null;
  if (page === null) return;
  const kind = field.tagName === 'TEXTAREA' ? page.HTMLTextAreaElement : page.HTMLInputElement;
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, title);
  field.dispatchEvent(new page.Event('input', { bubbles: true }));
}
