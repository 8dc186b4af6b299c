import type { KeyInput, Page } from 'puppeteer-core';
import { clickAt } from './at-place.ts';
import { BEHIND } from './behind.ts';
import { selector } from './test-id.ts';

/** The part of Tiptap's editor that is asked; Tiptap leaves it at its element. */
interface Editor {
  state: {
    selection: {
      anchor: number;
      head: number;
      $from: { parentOffset: number };
      $to: { parentOffset: number; parent: { content: { size: number } } };
    };
  };
  view: { posAtDOM(node: Node, offset: number): number };
}

/** The selector of a block, or of something in it, in the desk's editor. */
export const inEditor = (rest: string) => `${selector('editor')} ${rest}`;

/**
 * A click into the text, at a selector within the editor; three clicks choose the whole block. Done when the editor has heard of it:
 * browsers tell of a new selection in an event of its own, and a key that comes before it is for where the caret was.
 */
export async function clickInText(desk: Page, place: string, how: { count?: number } = {}): Promise<void> {
  await clickAt(desk, inEditor(place), how);
  try {
    await desk.waitForFunction(
      (editor, wanted) => {
        const at = getSelection()?.focusNode;
        const element = at instanceof Element ? at : at?.parentElement;
        return document.activeElement?.matches(editor) && element?.closest(wanted);
      },
      BEHIND,
      selector('editor'),
      inEditor(place),
    );
  } catch (cause) {
    const found = await desk.evaluate(() => {
      const at = getSelection()?.focusNode;
      return `focus: ${document.activeElement?.outerHTML.slice(0, 200)}\ncaret: ${at?.parentElement?.outerHTML.slice(0, 200)}`;
    });
    throw new Error(`A click at ${place} did not bring the caret there\n${found}`, { cause });
  }
  await untilHeard(desk, how.count === 3);
}

/** Presses a key that moves the caret; done when the editor has heard of it. */
export async function moveInText(desk: Page, key: KeyInput): Promise<void> {
  await desk.keyboard.press(key);
  await untilHeard(desk);
}

/** Until the editor takes the caret for where the page shows it, a whole block for chosen where that is wanted. */
export async function untilHeard(desk: Page, whole = false): Promise<void> {
  await desk.waitForFunction(
    (place, isWhole) => {
      const { editor } = document.querySelector(place) as unknown as { editor: Editor };
      const shown = getSelection();
      if (!shown?.anchorNode || !shown.focusNode) return false;
      const { anchor, head, $from, $to } = editor.state.selection;
      if (isWhole) return $from.parentOffset === 0 && $to.parentOffset === $to.parent.content.size && anchor !== head;
      return (
        editor.view.posAtDOM(shown.anchorNode, shown.anchorOffset) === anchor &&
        editor.view.posAtDOM(shown.focusNode, shown.focusOffset) === head
      );
    },
    BEHIND,
    selector('editor'),
    whole,
  );
}
