import { countLetters } from './count-letters.ts';
import { countHashtags } from './hashtags.ts';
import type { AnnounceService } from './service.ts';

/** Five since December 2025; the sixth has the post refused. */
const MOST_HASHTAGS = 5;

/** The caption of a picture. The site has no address that opens it with a text. */
export const instagram: AnnounceService = {
  id: 'instagram',
  measures: [
    { unit: 'letters', count: countLetters, limit: 2_200 },
    { unit: 'hashtags', count: countHashtags, limit: MOST_HASHTAGS },
  ],
  hashtags: MOST_HASHTAGS,
  thread: false,
  composeAddress: null,
};
