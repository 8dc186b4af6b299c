import type { ArticleBlock } from '../article.ts';
import { ARTICLE_LIMITS } from '../article-limits.ts';
import { nameOf, tagOf, textOf, tidy } from '../dom.ts';
import { safeWebUrl } from '../safe-url.ts';

type Figure = Extract<ArticleBlock, { kind: 'figure' }>;

const CAPTION = 'figcaption,.wp-caption-text,[class*="caption" i]:not(img)';
const CREDIT = '[class*="credit" i],[class*="copyright" i],[itemprop="copyrightHolder"],small,cite';
/** Icons, avatars and tracking dots are smaller than any picture an article shows. */
const SMALLEST_PICTURE = 100;

/** Elements that templates use where HTML has `<figure>`. */
const PICTURE =
  /(?:^|[\s_-])(?:figure|images?|img|photos?|picture|bild|absatzbild|foto|thumbnail|wp-caption)(?=$|[\s_-])/;
/** Longer texts beside a picture are the article's. */
const LONGEST_CAPTION = 400;

/** Whether an element is named after a picture and holds one, with nothing beside it but a line on it. */
export function isPicture(element: Element): boolean {
  if (!PICTURE.test(nameOf(element)) || (element.textContent?.length ?? 0) > LONGEST_CAPTION * 2) return false;
  return (
    element.querySelector('img') !== null &&
    element.querySelector('p ~ p,h1,h2,h3,h4,h5,h6,table,pre,blockquote,ul,ol,figure') === null &&
    textOf(element).length <= LONGEST_CAPTION
  );
}

/** A picture with its caption and credit, or null where the element holds none worth keeping. */
export function readFigure(element: Element, baseUrl: string): Figure | null {
  const image = tagOf(element) === 'IMG' ? element : element.querySelector('img');
  const src = image === null ? null : imageAddress(image, baseUrl);
  const captionElement = tagOf(element) === 'IMG' ? null : (element.querySelector(CAPTION) ?? lineIn(element));
  const { caption, credit } = readCaption(captionElement);
  if (src === null && caption === null) return null;
  return { kind: 'figure', src, alt: cut(tidy(image?.getAttribute('alt'))), caption, credit };
}

/** In a `<div>` that stands for a figure any text is the line on the picture. */
const lineIn = (element: Element): Element | null =>
  tagOf(element) !== 'FIGURE' && textOf(element) !== '' ? element : null;

function readCaption(element: Element | null): { caption: string | null; credit: string | null } {
  if (element === null) return { caption: null, credit: null };
  const creditElement = element.querySelector(CREDIT);
  const credit = cut(textOf(creditElement));
  const whole = textOf(element);
  const caption = credit === '' ? whole : tidy(whole.replace(credit, ''));
  return splitTrailingCredit(caption, credit);
}

/** `The harbour at dawn. (Photo: Lena Roth)` and `… | © Name / Agency`, where no element of its own holds the credit. */
const TRAILING_CREDIT =
  /\s*[|(–—-]?\s*((?:photo(?:graph)?|image|picture|foto|bild|credit|crédits?|©|\(c\)|copyright)[\s:.]+[^()]{2,120})\)?$/iu;

export function splitTrailingCredit(
  caption: string,
  credit: string,
): { caption: string | null; credit: string | null } {
  if (credit === '') {
    const match = TRAILING_CREDIT.exec(caption);
    if (match?.[1] !== undefined && match.index > 0) {
      return { caption: orNull(caption.slice(0, match.index)), credit: orNull(match[1]) };
    }
  }
  return { caption: orNull(caption), credit: orNull(credit) };
}

const orNull = (text: string): string | null => (tidy(text) === '' ? null : cut(tidy(text)));
const cut = (text: string): string => text.slice(0, ARTICLE_LIMITS.caption);

/** Where the picture itself lies: pages that load late keep a placeholder in `src`. */
function imageAddress(image: Element, baseUrl: string): string | null {
  const tooSmall = ['width', 'height'].some((side) => {
    const pixels = Number.parseInt(image.getAttribute(side) ?? '', 10);
    return pixels > 0 && pixels < SMALLEST_PICTURE;
  });
  if (tooSmall) return null;
  for (const name of ['data-src', 'data-lazy-src', 'data-original', 'data-srcset', 'src', 'srcset']) {
    const value = image.getAttribute(name);
    if (value === null || value.startsWith('data:')) continue;
    const address = safeWebUrl(name.endsWith('srcset') ? widest(value) : value, baseUrl);
    if (address !== null) return address;
  }
  return null;
}

/** The candidate with the largest width or density of a `srcset`. */
function widest(srcset: string): string {
  let best = '';
  let bestSize = -1;
  for (const candidate of srcset.slice(0, ARTICLE_LIMITS.url).split(/,\s+/)) {
    const [address = '', size = '0'] = candidate.trim().split(/\s+/);
    if (Number.parseFloat(size) > bestSize) {
      best = address;
      bestSize = Number.parseFloat(size);
    }
  }
  return best;
}
