import { i18n } from '#i18n';
import { style } from './open-glass.ts';

/** What the picker shows: a box around the element, and a panel with its name, its words and what the keys do. */
export interface PickerView {
  panel: HTMLElement;
  /** `rect` in the window's pixels; null hides the box. */
  outline: (rect: DOMRect | null, takable: boolean) => void;
  /** Names the element in the panel, and to screen readers. */
  name: (name: string, note: string) => void;
  /** Replaces keys and buttons: saving, failed, taught. */
  say: (text: string, buttons: { label: string; testId: string; onClick: () => void }[]) => void;
  /** The panel goes where the pointer is not. */
  keepClearOf: (y: number) => void;
}

interface PickerActions {
  wider: () => void;
  narrower: () => void;
  take: () => void;
  stop: () => void;
}

const INK = '#1d1c1a';
const PAPER = '#ffffff';
const SOFT = '#d8d3c8';
const SHU = '#c23a22';
const REFUSED = '#6b675f';

/** From the window's lower edge: a pointer in here would have the panel under it. */
const PANEL_REACH = 220;

export function createPickerView(document: Document, actions: PickerActions): PickerView {
  const add = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, parent: Element, look: Record<string, string>) => {
    const element = document.createElement(tag);
    style(element, { 'box-sizing': 'border-box', ...look });
    parent.append(element);
    return element;
  };
  const box = add('div', document.body, {
    display: 'none',
    position: 'fixed',
    'pointer-events': 'none',
    border: `3px solid ${SHU}`,
    'border-radius': '4px',
    'box-shadow': `0 0 0 2px ${PAPER}, 0 0 0 3px ${INK}`,
    background: 'rgb(194 58 34 / 0.1)',
  });
  const panel = add('div', document.body, {
    position: 'fixed',
    left: '50%',
    bottom: '12px',
    transform: 'translateX(-50%)',
    width: 'min(560px, 100% - 24px)',
    'max-height': 'calc(100vh - 24px)',
    'overflow-y': 'auto',
    padding: '12px 16px',
    'border-radius': '10px',
    border: `1px solid ${SOFT}`,
    background: INK,
    color: PAPER,
    cursor: 'default',
    font: '14px/1.7 "Hiragino Sans", "Noto Sans CJK JP", "Noto Sans JP", "Yu Gothic UI", system-ui, sans-serif',
    'text-align': 'start',
    'overflow-wrap': 'anywhere',
  });
  panel.setAttribute('role', 'group');
  panel.setAttribute('aria-label', i18n.t('pick.title'));
  panel.dataset.testid = 'pick-panel';
  const status = add('p', panel, { margin: '0', 'font-weight': '600' });
  status.setAttribute('role', 'status');
  status.dataset.testid = 'pick-status';
  const hint = add('p', panel, { margin: '2px 0 8px', 'font-size': '12px', color: SOFT });
  const row = add('div', panel, { display: 'flex', 'flex-wrap': 'wrap', gap: '8px' });

  const button = (label: string, testId: string, onClick: () => void, primary = false) => {
    const made = add('button', row, {
      font: 'inherit',
      'font-size': '13px',
      'font-weight': '600',
      padding: '3px 12px',
      'border-radius': '8px',
      border: `1px solid ${primary ? SHU : SOFT}`,
      background: primary ? SHU : INK,
      color: PAPER,
      cursor: 'pointer',
    });
    made.type = 'button';
    made.textContent = label;
    made.dataset.testid = testId;
    made.addEventListener('click', onClick);
    made.addEventListener('focus', () => style(made, { outline: `2px solid ${PAPER}`, 'outline-offset': '2px' }));
    made.addEventListener('blur', () => made.style.removeProperty('outline'));
    return made;
  };
  hint.textContent = i18n.t('pick.hint');
  button(i18n.t('pick.take'), 'pick-take', actions.take, true);
  button(i18n.t('pick.wider'), 'pick-wider', actions.wider);
  button(i18n.t('pick.narrower'), 'pick-narrower', actions.narrower);
  button(i18n.t('pick.stop'), 'pick-stop', actions.stop);

  return {
    panel,
    outline(rect, takable) {
      if (rect === null) {
        style(box, { display: 'none' });
        return;
      }
      style(box, {
        display: 'block',
        left: `${rect.left}px`,
        top: `${rect.top}px`,
        width: `${rect.width}px`,
        height: `${rect.height}px`,
        'border-color': takable ? SHU : REFUSED,
        'border-style': takable ? 'solid' : 'dashed',
      });
    },
    name(name, note) {
      status.textContent = note === '' ? name : `${name} ${note}`;
    },
    say(text, buttons) {
      style(box, { display: 'none' });
      status.textContent = text;
      hint.remove();
      style(row, { 'margin-top': buttons.length === 0 ? '0' : '8px' });
      row.replaceChildren();
      for (const { label, testId, onClick } of buttons) button(label, testId, onClick);
    },
    keepClearOf(y) {
      const height = document.defaultView?.innerHeight ?? 0;
      const below = y > height - PANEL_REACH;
      style(panel, below ? { top: '12px', bottom: 'auto' } : { top: 'auto', bottom: '12px' });
    },
  };
}
