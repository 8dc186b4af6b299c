import type { LossPlace } from '../../../utils/targets/fit/loss-places.ts';

/** Marks the places in what was drawn, each once and in order: `say` is what a pointer is told there. */
export function markPlaces(
  root: HTMLElement,
  places: readonly LossPlace[],
  say: (kind: LossPlace['kind']) => string,
): void {
  for (const { kind, words } of places) {
    const [line = ''] = words.trim().split('\n');
    if (line === '') continue;
    const text = textWith(root, line);
    if (text !== null) {
      const mark = document.createElement('mark');
      const found = text.splitText(text.data.indexOf(line));
      found.splitText(line.length);
      found.replaceWith(mark);
      mark.append(found);
      dress(mark, kind, say(kind));
    } else {
      // Partly bold or linked: it stands in several pieces.
      const whole = [...root.querySelectorAll<HTMLElement>('*')].findLast(
        (one) => one.dataset.loss === undefined && one.textContent?.includes(line),
      );
      if (whole !== undefined) dress(whole, kind, say(kind));
    }
  }
}

function dress(element: HTMLElement, kind: string, title: string): void {
  element.classList.add('preview-lost');
  element.dataset.loss = kind;
  element.title = title;
}

function textWith(root: HTMLElement, line: string): Text | null {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const isMarked = node.parentElement?.closest('[data-loss]') !== null;
    if (node instanceof Text && !isMarked && node.data.includes(line)) return node;
  }
  return null;
}
