import type { SiteRule } from '../utils/article/site-rules/site-rule.ts';

/** A rule a writer taught: of this host, with this selector, and else as `changes` says. */
export const taughtRule = (host: string, article: string, changes: Partial<SiteRule> = {}): SiteRule => ({
  host,
  path: null,
  article,
  leaveOut: [],
  title: null,
  authors: null,
  published: null,
  origin: 'taught',
  at: 1,
  ...changes,
});
