import { type DraftFilter, NO_FILTER } from '../../../utils/post/draft-filter.ts';
import type { DraftOrder } from '../../../utils/post/draft-order.ts';

/** What the writer asked the list for: kept while a draft is open. */
export interface ListState {
  words: string;
  filter: DraftFilter;
  order: DraftOrder;
}

export const NEW_LIST: ListState = { words: '', filter: NO_FILTER, order: 'updated' };
