import { setTimeout as delay } from 'node:timers/promises';

/** Between two looks: far below what a person notices, far above what a look costs. */
const INTERVAL_MS = 25;
/** Generous, as a busy two-core machine needs it; reached only when the condition never comes. */
const LIMIT_MS = 15_000;

/** Looks until the condition gives something truthy, and gives that; throws, naming what was awaited, when it never does. */
export async function until<T>(what: string, look: () => T | Promise<T>, limit = LIMIT_MS): Promise<NonNullable<T>> {
  const deadline = Date.now() + limit;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > deadline) throw new Error(`Waited ${limit} ms in vain until ${what}`);
    await delay(INTERVAL_MS);
  }
}
