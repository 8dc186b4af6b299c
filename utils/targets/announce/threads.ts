import { encodeText } from '../encode-text.ts';
import { countLetters } from './count-letters.ts';
import type { AnnounceService } from './service.ts';

export const threads: AnnounceService = {
  id: 'threads',
  measures: [{ unit: 'letters', count: countLetters, limit: 500 }],
  // A post has one topic there: the first.
  hashtags: 1,
  thread: true,
  composeAddress: (text) => `https://www.threads.com/intent/post?text=${encodeText(text)}`,
};
