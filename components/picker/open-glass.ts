/** A see-through pane over the page. Pointer and keys reach its document and not the page's, whatever the page listens for. */
export interface Glass {
  document: Document;
  /** The element in the page's tree that holds it all; the page sees it and nothing inside. */
  host: Element;
  /** Leaves the page's pointer and keys alone again: only a corner is covered from here on. */
  shrink: (width: string, height: number) => void;
  remove: () => void;
}

/**
 * Lays the pane over the page: a frame without an address in a closed shadow root, in the browser's top layer. The
 * page's styles do not reach into it, its policies (CSP) do not bind styles set by script, its scripts hear nothing.
 * Null where the page took it away before it was ready.
 */
export function openGlass(page: Document, { title, lang }: { title: string; lang: string }): Promise<Glass | null> {
  const host = page.createElement('yakuho-glass');
  style(host, { all: 'initial', ...COVERING, background: 'none', border: 'none', margin: '0', padding: '0' });
  const frame = page.createElement('iframe');
  frame.title = title;
  style(frame, {
    ...COVERING,
    position: 'absolute',
    border: 'none',
    background: 'transparent',
    'color-scheme': 'light',
  });
  return new Promise((resolve) => {
    frame.addEventListener(
      'load',
      () => {
        const { contentDocument } = frame;
        watch.disconnect();
        if (contentDocument === null) {
          host.remove();
          resolve(null);
          return;
        }
        contentDocument.documentElement.lang = lang;
        contentDocument.title = title;
        style(contentDocument.documentElement, { 'color-scheme': 'light', background: 'transparent' });
        style(contentDocument.body, { margin: '0', cursor: 'crosshair', overflow: 'hidden', height: '100vh' });
        resolve({
          document: contentDocument,
          host,
          shrink: (width, height) => {
            const corner = { inset: 'auto 12px 12px auto', width, height: `${height}px`, 'max-width': '100vw' };
            style(host, corner);
          },
          remove: () => host.remove(),
        });
      },
      { once: true },
    );
    // A frame that was taken away never loads.
    const watch = new MutationObserver(() => {
      if (host.isConnected) return;
      watch.disconnect();
      resolve(null);
    });
    watch.observe(page.documentElement, { childList: true });
    host.attachShadow({ mode: 'closed' }).append(frame);
    page.documentElement.append(host);
    host.setAttribute('popover', 'manual');
    host.showPopover();
  });
}

const COVERING = {
  display: 'block',
  position: 'fixed',
  inset: '0',
  width: '100%',
  height: '100%',
  'max-width': 'none',
  'max-height': 'none',
  overflow: 'hidden',
  'z-index': '2147483647',
};

/** By script and `important`: the page's style sheets cannot outdo it, and no policy of the page forbids it. */
export function style(element: HTMLElement | SVGElement, properties: Record<string, string>): void {
  for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, value, 'important');
}
