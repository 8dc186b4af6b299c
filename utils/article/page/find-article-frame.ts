import { nameOf, rootOf } from '../dom.ts';
import { safeWebUrl } from '../safe-url.ts';

/** Frames of these hosts and names never hold the article. */
const NOT_ARTICLES =
  /doubleclick|googlesyndication|googletagmanager|\/gtm\/|google\.com\/(?:maps|recaptcha)|recaptcha|youtube|youtu\.be|vimeo|dailymotion|twitter|x\.com\/|facebook|instagram|tiktok|disqus|spotify|soundcloud|consent|cookie|advert|(?<![a-z])ads?(?![a-z])|analytics|amazon-adsystem|taboola|outbrain/i;
/** Pixels: a smaller frame is a widget. */
const SMALLEST_SIDE = 300;
/** The address of the frame that holds what the page itself does not: the largest one that is no widget; null if none. */
export function findArticleFrame(document: Document, pageUrl: string): string | null {
  let best: string | null = null;
  let bestArea = 0;
  for (const frame of rootOf(document)?.querySelectorAll('iframe[src],frame[src]') ?? []) {
    const url = safeWebUrl(frame.getAttribute('src'), pageUrl);
    if (url === null || NOT_ARTICLES.test(`${url} ${nameOf(frame)} ${frame.getAttribute('title') ?? ''}`)) continue;
    const area = areaOf(frame);
    if (area > bestArea) {
      best = url;
      bestArea = area;
    }
  }
  return best;
}

/** Square pixels; 0 for widgets and hidden frames. A frame that fills its place says so in per cent. */
function areaOf(frame: Element): number {
  const laidOut = typeof frame.getBoundingClientRect === 'function' ? frame.getBoundingClientRect() : null;
  const width = laidOut?.width || sideOf(frame, 'width');
  const height = laidOut?.height || sideOf(frame, 'height');
  return width < SMALLEST_SIDE || height < SMALLEST_SIDE ? 0 : width * height;
}

const FULL_SIDE = 1_000;

function sideOf(frame: Element, side: 'width' | 'height'): number {
  const value =
    frame.getAttribute(side) ??
    new RegExp(`(?:^|[;\\s])${side}\\s*:\\s*([\\d.]+(?:%|px|v[wh])?)`).exec(frame.getAttribute('style') ?? '')?.[1];
  if (value === undefined || frame.tagName.toUpperCase() === 'FRAME') return FULL_SIDE;
  const number = Number.parseFloat(value);
  return /%|v[wh]/.test(value) ? (number / 100) * FULL_SIDE : number;
}
