import type { SiteRule } from '../article/site-rules/site-rule.ts';

/** Under a symbol: a name could be that of an element, which poses as a property of the window. */
const place = () => globalThis as { [key: symbol]: SiteRule | undefined };

/**
 * Runs in the page's isolated world, which the page's own scripts cannot reach, ahead of the clip script. Injected as a
 * function: it may refer to nothing outside itself.
 */
export function leaveRule(rule: SiteRule): void {
  (globalThis as { [key: symbol]: SiteRule | undefined })[Symbol.for('yakuho.site-rule')] = rule;
}

/** The rule left for this run of the clip script, once; null where there is none. */
export function takeRule(): SiteRule | null {
  const key = Symbol.for('yakuho.site-rule');
  const rule = place()[key] ?? null;
  delete place()[key];
  return rule;
}
