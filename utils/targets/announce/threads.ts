import { encodeText } from '../encode-text.ts';
import { countThreads } from './count-threads.ts';
import type { AnnounceService } from './service.ts';

export const threads: AnnounceService = {
  id: 'threads',
  measures: [{ unit: 'letters', count: countThreads, limit: 500 }],
  // A post has one topic there: the first.
  hashtags: 1,
  thread: true,
  composeAddress: (text) => `https://www.threads.com/intent/post?text=${encodeText(text)}`,
};
