import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useReducer, useRef } from 'preact/hooks';

/** A row with a title of one line; others are measured when they are there. */
const ROW = 71;
const GAP = 8;
/** Rows kept above and below what is seen: a fast wheel shows no white. */
const AROUND = 6;

type Rows = Virtualizer<HTMLElement, HTMLElement>;

interface Options {
  ids: readonly string[];
  /** Kept in the document wherever the list is scrolled to: it may have the focus. */
  keep: number;
  list: RefObject<HTMLElement | null>;
  scroller: RefObject<HTMLElement | null>;
}

/** Only the rows that are seen are in the document. */
export function useVirtualRows({ ids, keep, list, scroller }: Options): Rows {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  // The places of all rows are counted anew when this changes.
  const getItemKey = useCallback((index: number) => ids[index] ?? index, [ids]);
  const options: VirtualizerOptions<HTMLElement, HTMLElement> = {
    count: ids.length,
    getScrollElement: () => scroller.current,
    getItemKey,
    estimateSize: () => ROW,
    gap: GAP,
    scrollPaddingStart: GAP,
    scrollPaddingEnd: GAP,
    overscan: AROUND,
    scrollMargin: list.current === null ? 0 : list.current.offsetTop,
    initialRect: { width: innerWidth, height: innerHeight },
    // One way to measure: rounded in two ways, a row of half a pixel would be measured for ever.
    measureElement: (row) => row.getBoundingClientRect().height,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => redraw(0),
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      return keep < 0 || seen.includes(keep) ? seen : [...seen, keep].sort((a, b) => a - b);
    },
  };
  const held = useRef<Rows | null>(null);
  held.current ??= new Virtualizer(options);
  const rows = held.current;
  rows.setOptions(options);
  useEffect(() => rows._didMount(), []);
  useLayoutEffect(() => rows._willUpdate());
  return rows;
}
