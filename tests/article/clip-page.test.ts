import { describe, expect, it, vi } from 'vitest';
import { parsePage } from '../../scripts/node-dom/parse-page.ts';
import { clipPage } from '../../utils/article/clip-page.ts';

const url = 'https://courier.example/news/barrier';
const prose = Array.from(
  { length: 8 },
  (_, index) => `<p>The ${index} port cities on the strait agreed to build and to pay for a common flood barrier.</p>`,
).join('');

/** A window around a page that is at `readyState`, and whose events the test fires. */
function windowOf(html: string, readyState: DocumentReadyState) {
  const document = parsePage(html, url);
  const state = { readyState };
  Object.defineProperty(document, 'readyState', { get: () => state.readyState });
  const window = Object.assign(new EventTarget(), { document, location: { href: url }, getSelection: () => null });
  return { window: window as unknown as Window, document, state };
}

describe('clipPage', () => {
  it('waits for a page that is still being parsed, and says nothing of it once it is there', async () => {
    const { window, document, state } = windowOf(`<article>${prose}</article>`, 'loading');
    const reply = clipPage(window);
    state.readyState = 'interactive';
    const event = document.createEvent('Event');
    event.initEvent('DOMContentLoaded');
    document.dispatchEvent(event);
    expect(await reply).toMatchObject({ ok: true, notices: [] });
  });

  it('takes what has arrived of a page that never ends, and says that it is still loading', async () => {
    vi.useFakeTimers();
    const reply = clipPage(windowOf(`<article>${prose}</article>`, 'loading').window);
    await vi.advanceTimersByTimeAsync(5_000);
    vi.useRealTimers();
    expect(await reply).toMatchObject({ ok: true, notices: [{ kind: 'still-loading' }] });
  });

  it('gives up on a page of which nothing arrives, and says how long it waited', async () => {
    vi.useFakeTimers();
    const reply = clipPage(windowOf('', 'loading').window);
    await vi.advanceTimersByTimeAsync(9_000);
    vi.useRealTimers();
    expect(await reply).toMatchObject({ ok: false, problem: { kind: 'timed-out', waited: expect.any(Number) } });
  });

  it('reads again once the rest of an empty page is loaded', async () => {
    const { window, document, state } = windowOf('<div id="app"></div>', 'interactive');
    const reply = clipPage(window);
    const app = document.getElementById('app');
    app?.replaceWith(...[...parsePage(prose, url).querySelectorAll('p')].map((p) => document.importNode(p, true)));
    state.readyState = 'complete';
    window.dispatchEvent(new Event('load'));
    expect(await reply).toMatchObject({ ok: true });
  });

  it('may run twice in one page', async () => {
    const { window } = windowOf(`<article>${prose}</article>`, 'complete');
    expect(await clipPage(window)).toEqual(await clipPage(window));
  });
});
