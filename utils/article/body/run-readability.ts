import Readability from '@mozilla/readability/Readability.js';
import { AROUND, partNames } from '../dom.ts';

/**
 * The names Readability holds against an element, but for those that say how it is laid out and not what it is:
 * `overflow-hidden` rounds corners, `field--label-hidden` is Drupal's for a field without a label, `scroll-mt-8` a margin.
 */
const NEGATIVE =
  /-ad-|(?<!overflow-(?:[xy]-)?|label-)hidden|^hid$| hid$| hid |^hid |banner|combx|comment|\bcom-|contact|footer|gdpr|masthead|media(?!-ui)|meta|outbrain|promo|related|(?<!overflow-(?:[xy]-)?)scroll(?!-[mp])|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|(?<!elementor-|elementskit-)widget/i;

/** What it takes for no part of an article, but for how the heads of a folding box are laid out (`kt-pane-header-alignment-left`). */
const UNLIKELY = new RegExp(
  Readability.prototype.REGEXPS.unlikelyCandidates.source.replace('|header|', '|(?<!pane-)header|'),
  'i',
);

/** In characters, on the average: longer ones lay out a page. */
const LONGEST_CELL = 80;

/** Characters: boxes in boxes hand their names on, and a page may nest thousands. */
const LONGEST_NAMES = 200;

const handOnNames = (from: Element, to: Element): void =>
  to.setAttribute(AROUND, `${to.getAttribute(AROUND) ?? ''} ${partNames(from)}`.slice(0, LONGEST_NAMES));

type MarkedTable = Element & { _readabilityDataTable?: boolean };

/**
 * Readability without the steps whose results nobody here asks for: metadata and the text as one string, which are read
 * by ourselves, and absolute addresses, which the blocks' own reader makes and checks. The bundle leaves their code out.
 */
class BodyFinder extends Readability {
  override REGEXPS = { ...Readability.prototype.REGEXPS, negative: NEGATIVE, unlikelyCandidates: UNLIKELY };

  /** The element that holds the article. Classes stay in it for the cleaning stages. */
  find(): Element | null {
    this._unwrapNoscriptImages(this._doc);
    this._removeScripts(this._doc);
    this._prepDocument();
    const found = this._grabArticle();
    if (found) this._postProcessContent(found);
    return found ?? null;
  }

  _fixRelativeUris(): void {}

  /**
   * It asks so before it takes a box away: from around a paragraph, or with the name of the one inside it. What both are
   * called goes on with what is left.
   */
  override _hasSingleTagInsideElement(box: Element, tag: string): boolean {
    const inner = super._hasSingleTagInsideElement(box, tag) ? box.firstElementChild : null;
    if (inner !== null && tag === 'P') handOnNames(box, inner);
    if (inner !== null && (tag === 'DIV' || tag === 'SECTION')) handOnNames(inner, box);
    return inner !== null;
  }

  /** A heading that says the title again is left to our own cleaning. */
  _headerDuplicatesTitle(): boolean {
    return false;
  }

  /** A box that holds a heading alone is not without text. */
  override _getTextDensity(element: Element, tags: string[]): number {
    return super._getTextDensity(element, tags.includes('LI') ? [...tags, 'H2', 'H3', 'H4'] : tags);
  }

  /** A grid of short cells is a table, however few they are: it asks for eleven. */
  override _markDataTables(root: Element): void {
    super._markDataTables(root);
    for (const table of root.querySelectorAll('table') as Iterable<MarkedTable>) {
      const rows = table.querySelectorAll('tr');
      const cells = table.querySelectorAll('td,th').length;
      const isGrid = rows.length > 1 && cells >= rows.length * 2 && table.querySelector('table,img') === null;
      if (isGrid && (table.textContent?.length ?? 0) < cells * LONGEST_CELL) table._readabilityDataTable = true;
    }
  }

  /** Of attributes that say how something looks, only this one is ever read again. */
  _cleanStyles(root: Element): void {
    for (const element of root.querySelectorAll('[style]')) element.removeAttribute('style');
  }
}

/**
 * The element Readability takes for the article, or why it found none. It takes `copy` apart: give it a copy nobody
 * needs afterwards.
 */
export function runReadability(copy: Document): Element | 'nothing-found' | 'threw' {
  try {
    return new BodyFinder(copy, { keepClasses: true }).find() ?? 'nothing-found';
  } catch {
    // Any throw is about this page's markup (depth, stray nodes), which no caller can mend; what to say is the same.
    return 'threw';
  }
}
