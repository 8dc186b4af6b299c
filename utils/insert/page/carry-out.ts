import { MOST_CHARACTERS } from '../line.ts';
import type { Order, Reply } from '../order.ts';
import { describe } from './describe.ts';
import { fillEditor } from './fill-editor.ts';
import { findEditor } from './find-editor.ts';
import { readLines } from './read-lines.ts';
import { pause, settled } from './settled.ts';

const LOOK_EVERY_MS = 100;
/** One look waits this long for an editor that is just coming; the desk looks again, and can be stopped between two. */
const LOOK_MS = 1_000;

/** Does in the editor's page what the desk asks. It presses no button of the page, and changes nothing but the two fields. */
export async function carryOut(page: Window & typeof globalThis, order: Order): Promise<Reply> {
  const end = Date.now() + (order.act === 'look' ? LOOK_MS : 0);
  let found = findEditor(page, order.editor);
  while (typeof found === 'string' && Date.now() < end) {
    await pause(LOOK_EVERY_MS);
    found = findEditor(page, order.editor);
  }
  if (typeof found === 'string') return { kind: 'waiting', for: found };
  if (order.act === 'look') return { kind: 'ready', standing: describe(found) };
  if (order.act === 'fill') return fillEditor(found, order.editor, order.filling);
  const { title, body } = found;
  await settled(() => body.textContent, null);
  return { kind: 'read', title: title.value.slice(0, MOST_CHARACTERS), lines: readLines(body) };
}
