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
  if (fields.source && isShown(document.querySelector(fields.source))) return 'source';
  const title = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(fields.title);
  const frame = fields.frame ? document.querySelector<HTMLIFrameElement>(fields.frame) : null;
  const within = (fields.frame ? frame?.contentWindow : page) as typeof page | null | undefined;
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

/** Whether something else lies over the middle of what is seen of it: a modal dialog, also one whose backdrop alone does. */
function isCovered(element: HTMLElement): boolean {
  const { documentElement: root } = element.ownerDocument;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const [x, y] = [
    (Math.max(left, 0) + Math.min(right, root.clientWidth)) / 2,
    (Math.max(top, 0) + Math.min(bottom, root.clientHeight)) / 2,
  ];
  // Scrolled out of sight it is covered by nothing that is known.
  const isSeen = bottom > 0 && right > 0 && top < root.clientHeight && left < root.clientWidth;
  return isSeen && !element.contains(element.ownerDocument.elementFromPoint(x, y));
}
