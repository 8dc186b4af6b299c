/**
 * Puts both forms on the clipboard; false where the browser refused. Call it in the handler of a click or key.
 * `navigator.clipboard` fails in a panel that has not the focus; `execCommand` with a listener of our own does not.
 */
export function copyToClipboard({ html, text }: { html: string | null; text: string }): boolean {
  let taken = false;
  const fill = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    // Before the editor's own listener, which would put its selection there.
    event.stopImmediatePropagation();
    event.preventDefault();
    if (html !== null) event.clipboardData.setData('text/html', html);
    event.clipboardData.setData('text/plain', text);
    taken = true;
  };
  document.addEventListener('copy', fill, { capture: true });
  try {
    return document.execCommand('copy') && taken;
  } finally {
    document.removeEventListener('copy', fill, { capture: true });
  }
}
