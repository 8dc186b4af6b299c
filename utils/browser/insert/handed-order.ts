import type { Order } from '../../insert/order.ts';

/**
 * Leaves what is to be done in the page's own world, where editors can be reached, ahead of the insert script. The page could
 * read it, which holds nothing but the post it is about to get. Injected as a function: it may refer to nothing outside itself.
 */
export function leaveOrder(order: Order): void {
  (globalThis as { [key: symbol]: Order | undefined })[Symbol.for('yakuho.insert')] = order;
}

/** The order left for this run of the insert script, once. */
export function takeOrder(): Order | null {
  const place = globalThis as { [key: symbol]: Order | undefined };
  const key = Symbol.for('yakuho.insert');
  const order = place[key] ?? null;
  delete place[key];
  return order;
}
