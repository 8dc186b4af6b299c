import { countLetters } from './count-letters.ts';
import type { AnnounceService } from './service.ts';

/** The description of a video: no limit is known, and no address that opens it with a text. */
export const rumble: AnnounceService = {
  id: 'rumble',
  measures: [{ unit: 'letters', count: countLetters, limit: Number.POSITIVE_INFINITY }],
  hashtags: 5,
  thread: false,
  composeAddress: null,
};
