import type { Limits } from './target.ts';

/** Its title field, and its "about 30,000 full-width characters", tags included. */
export const AMEBA_LIMITS: Limits = { title: 48, body: 30_000 };
