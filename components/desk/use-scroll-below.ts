import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Keeps what is scrolled into sight below the part that stays over it: that is as high as the panel is narrow and a form long. */
export function useScrollBelow(part: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = part.current;
    const scroller = element?.parentElement;
    if (!element || !scroller) return;
    const observer = new ResizeObserver(() => {
      scroller.style.setProperty('--covered', `${element.offsetHeight}px`);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [part]);
}
