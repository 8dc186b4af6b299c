import type { ClipProblem } from '../clip-result.ts';

/** The problem of an address that is no web page but a file the browser shows by itself; null for a page. */
export function fileProblem(document: Document): ClipProblem | null {
  // An `<img name="contentType">` poses as the property on a web page; a file has no elements of its own.
  const stated: unknown = document.contentType;
  const type = typeof stated === 'string' ? stated.toLowerCase() : 'text/html';
  if (type === 'application/pdf') return { kind: 'pdf' };
  if (type.startsWith('image/')) return { kind: 'image' };
  if (type.startsWith('video/') || type.startsWith('audio/')) return { kind: 'video-file' };
  if (type !== 'text/html' && type !== 'application/xhtml+xml') return { kind: 'plain-file' };
  // Browsers wrap a PDF in a page of their own with one embed.
  const only = document.body?.childElementCount === 1 ? document.body.firstElementChild : null;
  const embedded = only?.tagName === 'EMBED' ? (only.getAttribute('type') ?? '') : '';
  return embedded === 'application/pdf' || embedded === 'application/x-google-chrome-pdf' ? { kind: 'pdf' } : null;
}
