import type { Filling, PageEditor, Reply } from '../order.ts';
import { describe } from './describe.ts';
import type { FoundEditor } from './find-editor.ts';
import { readLines } from './read-lines.ts';
import { setTitle } from './set-title.ts';
import { pause, settled } from './settled.ts';

/** CKEditor, as far as it is asked for anything. */
interface CkEditor {
  focus(): void;
  insertHtml(html: string): void;
}

/** A selection is heard of by editors in a task of its own. */
const SELECTION_MS = 60;

/** Title and body into the editor, unless it was to be empty and is not. Each is one step of that editor's own undo. */
export async function fillEditor(found: FoundEditor, editor: PageEditor, filling: Filling): Promise<Reply> {
  const { title, body, within } = found;
  const standing = describe(found);
  const { about } = filling;
  const isOther = about != null && (about.title !== standing.title || about.characters !== standing.characters);
  if (!standing.empty && (filling.how === 'empty' || isOther)) return { kind: 'not-empty', standing };
  const before = filling.how === 'cursor' ? readLines(body) : [];
  const titleKept = filling.how === 'cursor' && standing.title !== '';
  const titleBefore = title.value;
  /** Half a post is worse than none: the title goes as well. */
  const refuse = (): Reply => {
    if (title.value !== titleBefore) setTitle({ title }, titleBefore);
    return { kind: 'refused' };
  };
  const left = leftPlace(found);
  if (!titleKept && filling.title !== '') setTitle({ title }, filling.title);
  body.focus();
  if (filling.how === 'replace') {
    selectAll(found);
    await pause(SELECTION_MS);
  } else await placeCaret(found, left);
  const read = () => `${body.childElementCount} ${body.textContent}`;
  const stood = read();
  if (filling.by === 'paste') paste(body, within, filling);
  else {
    const instance = instanceOf(body, editor.instance);
    if (instance === null) return refuse();
    instance.insertHtml(filling.html);
  }
  const came = await settled(read, stood);
  // Replacing a text by the same text leaves it as it was.
  return came || filling.how === 'replace' ? { kind: 'filled', before, titleKept } : refuse();
}

/** As Ctrl+V would be heard: each editor takes it by its own rules. Made in the editor's own world, where its data can be read. */
function paste(body: HTMLElement, within: FoundEditor['within'], { html, text }: Filling): void {
  const clipboardData = new within.DataTransfer();
  clipboardData.setData('text/html', html);
  clipboardData.setData('text/plain', text);
  const event = new within.ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  // Firefox makes a clipboard of its own for the event, and an empty one.
  if (event.clipboardData?.getData('text/html') !== html) {
    Object.defineProperty(event, 'clipboardData', { value: clipboardData });
  }
  body.dispatchEvent(event);
}

/** ProseMirror selects the whole document by its own key, pictures at its ends too; where no editor hears that, the browser selects. */
function selectAll({ body, within }: FoundEditor): void {
  const onMac = /Mac/.test(within.navigator.platform);
  const all = { key: 'a', code: 'KeyA', keyCode: 65, ctrlKey: !onMac, metaKey: onMac, bubbles: true, cancelable: true };
  const heard = !body.dispatchEvent(new within.KeyboardEvent('keydown', all));
  if (!heard) within.getSelection()?.selectAllChildren(body);
}

interface Place {
  node: Node;
  offset: number;
}

/** Where the writer left the caret, or what is selected ends; null in an editor never entered. The title, once focused, takes it away. */
function leftPlace({ body, within }: FoundEditor): Place | null {
  const selection = within.getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  const { endContainer: node, endOffset: offset, collapsed } = selection.getRangeAt(0);
  return body.contains(node) && !(collapsed && node === body) ? { node, offset } : null;
}

/** A caret, and nothing selected: what is selected when the post comes in would be overwritten. */
async function placeCaret({ body, within }: FoundEditor, left: Place | null): Promise<void> {
  const selection = within.getSelection();
  const { node, offset } = left ?? { node: body.firstElementChild ?? body, offset: 0 };
  selection?.collapse(node, offset);
  await pause(SELECTION_MS);
  if (selection === null || selection.isCollapsed) return;
  // An editor may select again what it remembers, once it has the focus.
  selection.collapseToEnd();
  await pause(SELECTION_MS);
}

function instanceOf(body: HTMLElement, name: PageEditor['instance']): CkEditor | null {
  const page = body.ownerDocument.defaultView?.parent as
    | (Window & { CKEDITOR?: { instances?: Record<string, CkEditor | undefined> } })
    | undefined;
  const instance = name ? page?.CKEDITOR?.instances?.[name] : undefined;
  return typeof instance?.insertHtml === 'function' ? instance : null;
}
