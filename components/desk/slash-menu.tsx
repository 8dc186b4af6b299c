import type { EditorView } from '@tiptap/pm/view';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { findSlashItems, type SlashItem } from './editor/slash-items.ts';
import { isComposingKey } from './is-composing-key.ts';

interface SlashMenuProps {
  view: EditorView;
  /** What was typed behind the slash. */
  query: string;
  onChoose: (item: SlashItem) => void;
  onClose: () => void;
}

const LIST_ID = 'slash-menu';
const optionId = (item: SlashItem) => `slash-${item.id}`;

/** Pixels between the line and the menu, and between the menu and the window's edge. */
const GAP = 4;

/** What the block at the caret can become. The caret stays in the text, which therefore says which option is meant. */
export function SlashMenu({ view, query, onChoose, onClose }: SlashMenuProps) {
  const [chosen, setChosen] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const items = findSlashItems(query);
  const item = items[Math.min(chosen, items.length - 1)];
  useLayoutEffect(() => setChosen(0), [query]);

  useLayoutEffect(() => {
    if (item === undefined) return;
    const { dom } = view;
    const said = { 'aria-haspopup': 'listbox', 'aria-controls': LIST_ID, 'aria-activedescendant': optionId(item) };
    for (const [name, value] of Object.entries(said)) dom.setAttribute(name, value);
    document.getElementById(optionId(item))?.scrollIntoView({ block: 'nearest' });
    return () => {
      for (const name of Object.keys(said)) dom.removeAttribute(name);
    };
  }, [item]);

  // Before the menu is painted: the next key may come with it.
  useLayoutEffect(() => {
    const ended = new AbortController();
    // Before ProseMirror's own keys: it listens on the editor itself.
    view.dom.parentElement?.addEventListener(
      'keydown',
      (event) => {
        if (isComposingKey(event) || item === undefined) return;
        const at = items.indexOf(item);
        const { length } = items;
        if (event.key === 'ArrowDown') setChosen((at + 1) % length);
        else if (event.key === 'ArrowUp') setChosen((at + length - 1) % length);
        else if (event.key === 'Enter' || event.key === 'Tab') onChoose(item);
        else if (event.key === 'Escape') onClose();
        else return;
        event.preventDefault();
        event.stopPropagation();
      },
      { capture: true, signal: ended.signal },
    );
    view.dom.addEventListener('blur', onClose, { signal: ended.signal });
    return () => ended.abort();
  });

  useLayoutEffect(() => {
    const menu = list.current;
    if (menu === null) return;
    const place = () => {
      const caret = view.coordsAtPos(view.state.selection.from);
      const { width, height } = menu.getBoundingClientRect();
      const below = caret.bottom + GAP;
      menu.style.top = `${below + height + GAP <= innerHeight ? below : Math.max(GAP, caret.top - GAP - height)}px`;
      menu.style.left = `${Math.max(GAP, Math.min(caret.left, innerWidth - width - GAP))}px`;
    };
    place();
    const ended = new AbortController();
    addEventListener('scroll', place, { capture: true, signal: ended.signal });
    addEventListener('resize', place, { signal: ended.signal });
    return () => ended.abort();
  });

  if (item === undefined) return null;
  return (
    <div
      ref={list}
      id={LIST_ID}
      class="slash-menu card"
      role="listbox"
      aria-label={i18n.t('desk.slash.title')}
      data-testid="slash-menu"
      // Where it scrolls it must be within reach of the keyboard, says axe-core. Tab never comes here: it chooses.
      tabIndex={0}
      // The text keeps its caret.
      onMouseDown={(event) => event.preventDefault()}
    >
      {items.map((one) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the caret stays in the text, which names the option by aria-activedescendant
        // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are heard on the text
        <div
          key={one.id}
          id={optionId(one)}
          class="slash-item"
          role="option"
          aria-selected={one === item}
          data-testid={`slash-item-${one.id}`}
          onClick={() => onChoose(one)}
        >
          {i18n.t(`desk.slash.${one.id}`)}
        </div>
      ))}
    </div>
  );
}
