import { i18n } from '#i18n';
import { countWords } from '../../utils/article/count-words.ts';
import { NO_ARTICLE_WORDS } from '../../utils/article/page/article-numbers.ts';
import { isLastingName } from '../../utils/article/site-rules/lasting-name.ts';
import { selectorFor } from '../../utils/article/site-rules/selector-for.ts';
import { tellPicked, tellUnpicked } from '../../utils/browser/pick-messages.ts';
import { type Glass, openGlass } from './open-glass.ts';
import { createPickerView } from './picker-view.ts';
import { scrollerOf } from './scroller-of.ts';
import { besideOf, meantBy, narrowerThan, startOf, widerThan } from './walk.ts';

/** Pixels the pointer may tremble after a key without taking the choice over again. */
const TREMBLE = 24;
/** Milliseconds the last word stays: long enough to read it and to reach for the button. */
const LAST_WORD = 20_000;
/** Of the height that is seen, for PageUp and PageDown. */
const PAGE_SHARE = 0.8;

/** Lets the writer pick the article's element on the page, by pointer or by keys. Of the page nothing is changed. */
export async function startPicker(window: Window): Promise<void> {
  stopEarlier();
  const page = window.document;
  const lang = i18n.t('app.lang');
  const glass = await openGlass(page, { title: i18n.t('pick.title'), lang });
  // On the page nothing of ours stands long enough to be read, and the popup is closed.
  const sayTakenAway = () => window.alert(i18n.t('pick.takenAway'));
  if (glass === null) {
    sayTakenAway();
    return;
  }
  const picking = new AbortController();
  const { signal } = picking;
  signal.addEventListener('abort', glass.remove);
  rememberStop(() => picking.abort());

  let chosen = startOf(page);
  /** What was chosen before it was widened, so that the way back leads there. */
  let narrowest: Element | null = null;
  let words = 0;
  let pointer = { x: -1, y: -1 };
  let phase: 'choosing' | 'saving' | 'done' = 'choosing';

  const isFrame = () => /^I?FRAME$/.test(chosen.tagName.toUpperCase());
  const takable = () => !isFrame() && words >= NO_ARTICLE_WORDS;
  /** Why it cannot be taken; empty where it can. */
  const whyNot = () => {
    if (isFrame()) return i18n.t('pick.frame');
    if (words >= NO_ARTICLE_WORDS) return '';
    return i18n.t(holdsShadow(chosen, words) ? 'pick.shadow' : 'pick.few');
  };

  const choose = (element: Element) => {
    chosen = element;
    words = isFrame() ? 0 : countWords(shownText(chosen));
    view.name(i18n.t('pick.area', [nameOf(chosen), words.toLocaleString(lang)]), whyNot());
    view.outline(chosen.getBoundingClientRect(), takable());
  };
  const chooseByKey = (element: Element) => {
    choose(element);
    const { top, bottom } = element.getBoundingClientRect();
    if (bottom < 0 || top > window.innerHeight) element.scrollIntoView({ block: 'center' });
  };
  const widen = () => {
    narrowest ??= chosen;
    chooseByKey(widerThan(chosen));
  };
  const narrow = () => chooseByKey(narrowerThan(chosen, narrowest));
  const goBeside = (direction: 'before' | 'after') => {
    narrowest = null;
    chooseByKey(besideOf(chosen, direction));
  };

  const take = async () => {
    if (phase !== 'choosing' || !takable()) return;
    phase = 'saving';
    const { selector, lasting } = selectorFor(chosen, window.location.href);
    view.name(i18n.t('pick.saving'), '');
    const reply = await tellPicked({ selector, words }).catch(() => ({ ok: false, opened: false }));
    if (!reply.ok) {
      phase = 'choosing';
      view.name(i18n.t('pick.failed'), '');
      return;
    }
    phase = 'done';
    if (reply.opened) picking.abort();
    else sayTaught(lasting);
  };
  const sayTaught = (lasting: boolean) => {
    const stop = { label: i18n.t('pick.close'), testId: 'pick-close', onClick: () => picking.abort() };
    const undo = {
      label: i18n.t('pick.undo'),
      testId: 'pick-undo',
      onClick: async () => {
        const reply = await tellUnpicked().catch(() => ({ ok: false }));
        sayInCorner(i18n.t(reply.ok ? 'pick.undone' : 'pick.undoFailed'), [stop]);
      },
    };
    const taught = i18n.t('pick.taught', [words.toLocaleString(lang)]);
    sayInCorner(lasting ? taught : `${taught} ${i18n.t('pick.placeOnly')}`, [undo, stop]);
    setTimeout(() => picking.abort(), LAST_WORD);
  };
  const sayInCorner = (text: string, buttons: Parameters<typeof view.say>[1]) => {
    view.say(text, buttons);
    glass.shrink('420px', 0);
    glass.shrink('420px', view.panel.offsetHeight + 24);
    view.panel.querySelector('button')?.focus();
  };

  const turnPage = (direction: 1 | -1) => {
    const scroller = scrollerOf(chosen);
    const height = scroller === null ? window.innerHeight : Math.min(scroller.clientHeight, window.innerHeight);
    (scroller ?? window).scrollBy(0, direction * height * PAGE_SHARE);
  };

  const view = createPickerView(glass.document, {
    wider: widen,
    narrower: narrow,
    take: () => void take(),
    stop: () => picking.abort(),
  });

  const keys: Record<string, () => void> = {
    ArrowUp: widen,
    ArrowDown: narrow,
    ArrowLeft: () => goBeside('before'),
    ArrowRight: () => goBeside('after'),
    Enter: () => void take(),
    PageUp: () => turnPage(-1),
    PageDown: () => turnPage(1),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      swallow(event);
      picking.abort();
      return;
    }
    const onButton = event.target instanceof Object && 'tagName' in event.target && event.target.tagName === 'BUTTON';
    const act = keys[event.key];
    if (phase !== 'choosing' || act === undefined || (onButton && event.key === 'Enter')) return;
    swallow(event);
    act();
  };
  const onMove = (event: PointerEvent) => {
    if (phase !== 'choosing' || view.panel.contains(event.target as Node)) return;
    const moved = Math.hypot(event.clientX - pointer.x, event.clientY - pointer.y);
    if (narrowest !== null && pointer.x >= 0 && moved < TREMBLE) return;
    pointer = { x: event.clientX, y: event.clientY };
    narrowest = null;
    view.keepClearOf(pointer.y);
    const under = elementUnder(page, glass, pointer);
    if (under !== null && under !== chosen) choose(under);
  };
  const onClick = (event: MouseEvent) => {
    if (phase !== 'choosing' || view.panel.contains(event.target as Node)) return;
    swallow(event);
    void take();
  };

  /** The browser lets the wheel through to the page as a whole, and to nothing inside it that scrolls by itself. */
  const onWheel = (event: WheelEvent) => {
    const under = elementUnder(page, glass, { x: event.clientX, y: event.clientY });
    const scroller = under === null || event.ctrlKey ? null : scrollerOf(under);
    if (phase !== 'choosing' || scroller === null || view.panel.contains(event.target as Node)) return;
    swallow(event);
    scroller.scrollBy(event.deltaX, event.deltaY);
  };

  const { document: pane } = glass;
  pane.addEventListener('keydown', onKeyDown, { signal });
  pane.addEventListener('pointermove', onMove, { signal });
  pane.addEventListener('click', onClick, { signal });
  pane.addEventListener('wheel', onWheel, { signal, passive: false });
  // Where the page has taken the focus back.
  window.addEventListener('keydown', onKeyDown, { capture: true, signal });

  const follow = () => {
    if (signal.aborted) return;
    if (!glass.host.isConnected) {
      picking.abort();
      if (phase !== 'done') sayTakenAway();
    } else if (phase === 'choosing') {
      if (!chosen.isConnected) choose(startOf(page));
      view.outline(chosen.getBoundingClientRect(), takable());
    }
    window.requestAnimationFrame(follow);
  };

  choose(chosen);
  pane.defaultView?.focus();
  follow();
}

function elementUnder(page: Document, glass: Glass, { x, y }: { x: number; y: number }): Element | null {
  const under = page.elementsFromPoint(x, y).find((element) => element !== glass.host);
  return under === undefined ? null : meantBy(under);
}

/** A closed shadow root is not seen: an element of the page's own without any text of its own has one. */
const holdsShadow = (element: Element, words: number): boolean =>
  element.shadowRoot !== null || (words === 0 && element.tagName.includes('-'));

/** What a reader sees; elements that are no HTML (drawings) have none. */
// biome-ignore lint/performance/useDomNodeTextContent: the count is to leave out what the page hides, scripts above all.
const shownText = (element: Element): string => (element as HTMLElement).innerText ?? '';

/** `div.story`: the tag, and a name its makers gave it. */
function nameOf(element: Element): string {
  const names = [...(element.id === '' ? [] : [`#${element.id}`]), ...[...element.classList].map((name) => `.${name}`)];
  return element.tagName.toLowerCase() + (names.find((name) => isLastingName(name.slice(1), NO_WORDS)) ?? '');
}

const NO_WORDS: ReadonlySet<string> = new Set();

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Under a symbol, as a name could be that of one of the page's elements. */
const STOP = Symbol.for('yakuho.stop-picking');
const place = () => globalThis as { [key: symbol]: (() => void) | undefined };

function rememberStop(stop: () => void): void {
  place()[STOP] = stop;
}

/** A second click on 記事の範囲を教える starts over. */
function stopEarlier(): void {
  place()[STOP]?.();
}
