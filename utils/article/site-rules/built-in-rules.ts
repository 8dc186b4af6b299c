import BUILT_IN from './built-in.json' with { type: 'json' };
import type { SiteRule } from './site-rule.ts';

/**
 * Rules for big outlets, as data (`built-in.json`): selectors that have long stood in their pages. `noted` is the day
 * the selector was written down. They are one vote as every rule is: see `readRuled`.
 */
export const BUILT_IN_RULES: readonly SiteRule[] = (BUILT_IN as BuiltInRule[]).map(
  ({ host, article, leaveOut = [], noted }) => ({
    host,
    path: null,
    article,
    leaveOut,
    title: null,
    authors: null,
    published: null,
    origin: 'built-in',
    at: Date.parse(noted),
  }),
);

interface BuiltInRule {
  host: string;
  article: string;
  leaveOut?: string[];
  noted: string;
}
