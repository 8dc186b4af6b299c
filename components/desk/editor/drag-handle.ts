import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { type BlockRange, chosenBlocks, moveBlocksTo } from './move-blocks.ts';
import { textInSight } from './text-in-sight.ts';

/** So near to the edge of what is scrolled, in pixels, a drag scrolls on, by so much a frame. */
const EDGE = 40;
const SCROLL_STEP = 8;

interface HandlePlace {
  view: EditorView;
  /** What the editor lies in; the handle stands at its left edge. */
  host: HTMLElement;
  scroller: HTMLElement | null;
  label: string;
}

/** A grip beside the block under the pointer. For the mouse alone: the keyboard has Alt+↑↓, so it is nothing to come to by Tab. */
export function attachDragHandle({ view, host, scroller, label }: HandlePlace): void {
  const grip = document.createElement('div');
  grip.className = 'drag-grip';
  grip.dataset.testid = 'drag-grip';
  grip.title = label;
  grip.setAttribute('aria-hidden', 'true');
  grip.hidden = true;
  const line = document.createElement('div');
  line.className = 'drop-line';
  line.hidden = true;
  host.append(grip, line);
  /** The block beside which the grip stands. */
  let block: Element | null = null;

  let pointer = '';

  host.addEventListener('pointermove', ({ target, pointerType, clientX, clientY }) => {
    if (pointerType !== 'mouse' || !line.hidden || !(target instanceof Element) || target === grip) return;
    const under = target.closest('[data-block-id]');
    // At each key the browser tells of a mouse that rests over the text.
    const place = `${clientX} ${clientY}`;
    if (place === pointer && (under === null || under === block)) return;
    pointer = place;
    if (under !== null) block = under;
    grip.hidden = block === null || !block.isConnected;
    if (block instanceof HTMLElement) grip.style.top = `${topIn(host, block)}px`;
  });
  host.addEventListener('pointerleave', () => {
    if (line.hidden) grip.hidden = true;
  });

  grip.addEventListener('pointerdown', (down) => {
    const first = [...view.dom.children].indexOf(block as Element);
    if (down.button !== 0 || first === -1 || view.composing) return;
    // The text keeps the focus and its selection.
    down.preventDefault();
    grip.setPointerCapture(down.pointerId);
    const range = rangeOf(view, first);
    let y = down.clientY;
    let gap = first;
    let frame = 0;
    const ended = new AbortController();
    const { signal } = ended;
    const end = () => {
      ended.abort();
      cancelAnimationFrame(frame);
      line.hidden = true;
      grip.hidden = true;
    };
    const blocks = () => [...view.dom.children] as HTMLElement[];
    /** A pointer beyond the text that is seen is at its edge: where nobody sees, nothing is dropped. */
    const gapAt = () => {
      const { top, bottom } = scroller ? textInSight(scroller) : { top: y, bottom: y };
      const seen = Math.min(Math.max(y, top), bottom);
      return blocks().filter((one) => middleOf(one) < seen).length;
    };
    const show = () => {
      if (scroller) {
        const { top, bottom } = textInSight(scroller);
        if (y < top + EDGE) scroller.scrollBy(0, -SCROLL_STEP);
        else if (y > bottom - EDGE) scroller.scrollBy(0, SCROLL_STEP);
      }
      gap = gapAt();
      const all = blocks();
      const next = all[gap];
      const last = all.at(-1);
      line.hidden = false;
      line.style.top = `${next ? topIn(host, next) - 4 : last ? topIn(host, last) + last.offsetHeight : 0}px`;
      frame = requestAnimationFrame(show);
    };
    frame = requestAnimationFrame(show);
    grip.addEventListener(
      'pointermove',
      (move) => {
        y = move.clientY;
      },
      { signal },
    );
    grip.addEventListener(
      'pointerup',
      (up) => {
        y = up.clientY;
        gap = gapAt();
        end();
        drop(view, range, gap);
      },
      { signal },
    );
    grip.addEventListener('pointercancel', end, { signal });
    addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape') end();
      },
      { signal },
    );
  });
}

/** The chosen blocks where the dragged one is among several of them, else it alone. */
function rangeOf(view: EditorView, index: number): BlockRange {
  const chosen = chosenBlocks(view.state);
  return index >= chosen.first && index <= chosen.last ? chosen : { first: index, last: index };
}

function drop(view: EditorView, range: BlockRange, gap: number): void {
  const { state } = view;
  const chosen = chosenBlocks(state);
  // The caret goes along: what is dragged is what the writer goes on with.
  if (chosen.first !== range.first || chosen.last !== range.last) {
    let pos = 1;
    for (let index = 0; index < range.first; index++) pos += state.doc.child(index).nodeSize;
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, pos)));
  }
  moveBlocksTo(range, gap)(view.state, view.dispatch);
  view.focus();
}

function middleOf(block: Element): number {
  const { top, height } = block.getBoundingClientRect();
  return top + height / 2;
}

function topIn(host: HTMLElement, block: HTMLElement): number {
  return block.getBoundingClientRect().top - host.getBoundingClientRect().top;
}
