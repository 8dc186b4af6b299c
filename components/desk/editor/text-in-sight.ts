/** Of what is scrolled, the part in which text is seen: the toolbar stays over its upper end, one line high or with a form below it. */
export function textInSight(scroller: Element): { top: number; bottom: number } {
  const { top, bottom } = scroller.getBoundingClientRect();
  const covered = scroller.querySelector('.tools-place')?.getBoundingClientRect().bottom ?? top;
  return { top: Math.min(Math.max(top, covered), bottom), bottom };
}
