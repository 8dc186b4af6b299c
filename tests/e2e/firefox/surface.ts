import { writeFile } from 'node:fs/promises';
import { captureSurface, evaluateInSurface, type SurfaceName, surfaceAddress, surfaceBounds } from './in-chrome.ts';
import { chordActions, textActions } from './keys.ts';
import type { Firefox } from './launch-firefox.ts';
import { MarionetteError } from './marionette.ts';
import { until } from './until.ts';

const SCRIPT_LIMIT_MS = 15_000;

/** One document that a person looks at, wherever Firefox shows it: read by scripts, touched by real input alone. */
export interface Surface {
  /** Runs the function in the document; arguments and result are JSON. */
  evaluate<Args extends unknown[], Value>(run: (...args: Args) => Value, ...args: Args): Promise<Awaited<Value>>;
  /** Runs the function on the first element that fits. */
  evaluateOn<Value>(selector: string, run: (element: Element) => Value): Promise<Awaited<Value>>;
  /** As `evaluate`, until it gives something truthy; a document that comes or goes meanwhile is no failure. */
  until<Args extends unknown[], Value>(
    what: string,
    run: (...args: Args) => Value,
    ...args: Args
  ): Promise<NonNullable<Awaited<Value>>>;
  /** Waits until the surface shows a loaded page whose address begins so; gives the address. */
  shown(address: string): Promise<string>;
  /** Visible text of the element, once it is there and has some. */
  text(selector: string): Promise<string>;
  /** A real click in the middle of the element, once it is there, enabled and not moving. */
  click(selector: string, button?: MouseButton): Promise<void>;
  /** As `click`, into the desk's text: until its editor has heard where the caret is now, as Tiptap's own handle tells. */
  clickInText(selector: string): Promise<void>;
  /** Until the element has the focus. */
  focused(selector: string): Promise<void>;
  /** A chord such as `Control+v`, once the document has the focus. */
  press(chord: string): Promise<void>;
  /** Key by key, once the document has the focus. */
  type(text: string): Promise<void>;
  screenshot(path: string): Promise<void>;
}

export const byTestId = (id: string) => `[data-testid="${id}"]`;

export function surfaceOf(firefox: Firefox, name: SurfaceName): Surface {
  async function evaluateSource(expression: string, args: unknown[]) {
    // The value crosses as text: what a page made is not handed over as an object.
    const script = `return Promise.resolve(${expression}).then((value) => JSON.stringify({ value }));`;
    const reply = await firefox.inChrome(evaluateInSurface, name, script, args, SCRIPT_LIMIT_MS);
    if (typeof reply !== 'string') throw new Error(`The ${name} went away while it was asked`);
    return JSON.parse(reply).value;
  }
  const surface: Surface = {
    evaluate: (run, ...args) => evaluateSource(`(${run}).apply(null, arguments)`, args),
    evaluateOn: (selector, run) => evaluateSource(`(${run})(document.querySelector(arguments[0]))`, [selector]),
    async until<Args extends unknown[], Value>(what: string, run: (...args: Args) => Value, ...args: Args) {
      let last: unknown;
      try {
        return await until(`the ${name} has ${what}`, async () => {
          try {
            last = undefined;
            return (await surface.evaluate(run, ...args)) as NonNullable<Awaited<Value>>;
          } catch (error) {
            if (!isTransient(error)) throw error;
            last = error;
            return null;
          }
        });
      } catch (error) {
        // biome-ignore lint/performance/useDomNodeTextContent: as above.
        const shown = await surface.evaluate(() => document.body?.innerText).catch(() => 'nothing');
        throw new Error(`${error instanceof Error ? error.message : error}; ${last ?? ''}\nIt shows: ${shown}`);
      }
    },
    shown: (address) =>
      until(`the ${name} shows ${address}`, async () => {
        const shown = await firefox.inChrome(surfaceAddress, name);
        return shown?.startsWith(address) ? shown : null;
      }),
    text: (selector) =>
      surface.until(
        `text in ${selector}`,
        // biome-ignore lint/performance/useDomNodeTextContent: what a person sees is asked for, not what is hidden.
        (wanted) => document.querySelector<HTMLElement>(wanted)?.innerText.trim(),
        selector,
      ),
    async click(selector, button = 'left') {
      // A popup that still opens or grows takes no clicks, or takes them elsewhere; a frame knows its own place alone.
      const point = await until(`the ${name} stands where its document takes it to stand`, async () => {
        const { bounds, ...centre } = await surface.until(`${selector}, and at rest`, centreInWindow, selector);
        const actual = await firefox.inChrome(surfaceBounds, name);
        return actual === bounds || (actual !== null && name === 'tab-frame') ? centre : null;
      });
      await firefox.act([clickAt(point, button)]);
    },
    async clickInText(selector) {
      await surface.click(selector);
      await surface.until(`the caret in ${selector}`, hasHeard, selector, byTestId('editor'));
    },
    async focused(selector) {
      await surface.until(`the focus on ${selector}`, (wanted) => document.activeElement?.matches(wanted), selector);
    },
    async press(chord) {
      await surface.until('the focus', () => document.hasFocus());
      await firefox.act([{ type: 'key', id: 'keyboard', actions: chordActions(chord) }]);
    },
    async type(text) {
      await surface.until('the focus', () => document.hasFocus());
      await firefox.act([{ type: 'key', id: 'keyboard', actions: textActions(text) }]);
    },
    async screenshot(path) {
      await writeFile(path, Buffer.from(await firefox.inChrome(captureSurface, name), 'base64'));
    },
  };
  return surface;
}

type MouseButton = 'left' | 'right';
/** As in `MouseEvent.button`. */
const buttonNumbers: Record<MouseButton, number> = { left: 0, right: 2 };

export function clickAt({ x, y }: { x: number; y: number }, name: MouseButton = 'left') {
  const button = buttonNumbers[name];
  return {
    type: 'pointer',
    id: 'mouse',
    parameters: { pointerType: 'mouse' },
    actions: [
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
      { type: 'pointerDown', button },
      { type: 'pointerUp', button },
    ],
  };
}

/**
 * The element's middle, where it stays there from one frame to the next but one: what moves it, moves it with a frame, and on a busy
 * machine there may be none in any time that one would wait. With where the document takes itself to stand, as `surfaceBounds` says it.
 * None while something else lies there, or a fold holds the element: what is folded has a place already, but cannot be scrolled to.
 * Runs in the document. Screen and browser window share their origin: the window stands at 0, 0.
 */
async function centreInWindow(selector: string): Promise<{ x: number; y: number; bounds: string } | null> {
  const element = document.querySelector(selector);
  if (element === null || element.matches(':disabled') || !element.checkVisibility()) return null;
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const before = element.getBoundingClientRect();
  await new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(done));
    setTimeout(done, 250);
  });
  const rested = document.querySelector(selector);
  const box = rested?.getBoundingClientRect();
  if (!rested || box === undefined || box.width === 0 || box.height === 0) return null;
  if (box.x !== before.x || box.y !== before.y || box.width !== before.width || box.height !== before.height)
    return null;
  // A link that runs over two lines is clicked in its first.
  const { x, y, width, height } = rested.getClientRects()[0] ?? box;
  const centre = { x: x + width / 2, y: y + height / 2 };
  const hit = document.elementFromPoint(centre.x, centre.y);
  if (hit === null || !(rested.contains(hit) || hit.closest('label')?.contains(rested))) return null;
  const { mozInnerScreenX, mozInnerScreenY } = window as unknown as {
    mozInnerScreenX: number;
    mozInnerScreenY: number;
  };
  const bounds = [mozInnerScreenX, mozInnerScreenY, innerWidth, innerHeight].map(Math.round).join(' ');
  return { x: centre.x + mozInnerScreenX, y: centre.y + mozInnerScreenY, bounds };
}

/** Whether the editor takes the caret to be in that block. Runs in the document. */
function hasHeard(selector: string, place: string): boolean {
  const element = document.querySelector(place) as
    | (Element & {
        editor?: { state: { selection: { from: number } }; view: { domAtPos(at: number): { node: Node } } };
      })
    | null;
  const editor = element?.editor;
  if (editor === undefined || document.activeElement !== element) return false;
  const { node } = editor.view.domAtPos(editor.state.selection.from);
  return document.querySelector(selector)?.contains(node) ?? false;
}

/** The document was not there yet, or was replaced while it was asked. */
function isTransient(error: unknown): boolean {
  if (error instanceof MarionetteError) {
    return /There is no [a-z-]+ now|Document was unloaded|Actor|can't access|is null/.test(error.message);
  }
  return error instanceof Error && error.message.includes('went away');
}
