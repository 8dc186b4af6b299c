import type { Page } from 'puppeteer-core';

/** Puts HTML and text on the real clipboard, as the copy handler of a page does. */
export async function copyHtml(page: Page, html: string, text = ''): Promise<void> {
  await page.bringToFront();
  await page.evaluate(
    (content) => {
      const fill = (event: ClipboardEvent) => {
        event.clipboardData?.setData('text/html', content.html);
        event.clipboardData?.setData('text/plain', content.text);
        event.preventDefault();
      };
      document.addEventListener('copy', fill, { once: true });
      document.execCommand('copy');
    },
    { html, text },
  );
}
