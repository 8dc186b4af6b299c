import type { PageEditor, WaitingFor } from '../order.ts';

/** The two fields of an editor, and the window whose document the body lies in. */
export interface FoundEditor {
  title: HTMLInputElement | HTMLTextAreaElement;
  body: HTMLElement;
  within: Window & typeof globalThis;
}

type Fields = Pick<PageEditor, 'hosts' | 'title' | 'body' | 'frame' | 'source'>;

/** The editor, where it can be written in now; else what it is waited for. */
export function findEditor(page: Window & typeof globalThis, fields: Fields): FoundEditor | WaitingFor {
  const { document } = page;
  if (!fields.hosts.includes(page.location.hostname)) return 'elsewhere';
  if (fields.source !== null && isShown(document.querySelector(fields.source))) return 'source';
  const title = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(fields.title);
  const frame = fields.frame === null ? null : document.querySelector<HTMLIFrameElement>(fields.frame);
  const within = (fields.frame === null ? page : frame?.contentWindow) as typeof page | null | undefined;
  const body = within?.document.querySelector<HTMLElement>(fields.body);
  if (!title || !within || !body?.isContentEditable) return whyNot(document, title !== null);
  const shown = frame ?? body;
  return isCovered(title) || isCovered(shown) ? 'covered' : { title, body, within };
}

/** Addresses of pages to log in, by the words sites use there. */
const LOGIN_PATH = /(^|[/_-])(log-?in|sign-?in|auth)([/._?-]|$)/i;

function whyNot(document: Document, hasTitle: boolean): WaitingFor {
  const password = [...document.querySelectorAll('input[type="password"]')].some(isShown);
  if (password || LOGIN_PATH.test(document.location.pathname)) return 'login';
  const other = [
    ...document.querySelectorAll('[contenteditable]:not([contenteditable="false"]), iframe[class*="cke"]'),
  ];
  return hasTitle || other.some(isShown) ? 'other-editor' : 'editor';
}

function isShown(element: Element | null): boolean {
  return element !== null && element.getClientRects().length > 0;
}

/** Pixels below the upper edge at which an element is looked at: within the first line of any field. */
const BELOW_EDGE = 10;

/** Whether something else lies over the middle of its first line: a modal dialog, also one whose backdrop alone does. */
function isCovered(element: HTMLElement): boolean {
  const { document } = { document: element.ownerDocument };
  const seen = () => {
    const { left, width, top, height } = element.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + Math.min(BELOW_EDGE, height / 2)];
    return document.elementFromPoint(x, y);
  };
  let top = seen();
  if (top === null) {
    // Outside the window's part of the page.
    element.scrollIntoView({ block: 'center' });
    top = seen();
  }
  return top !== null && !element.contains(top);
}
