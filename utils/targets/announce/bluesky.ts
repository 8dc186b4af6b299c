import { encodeText } from '../encode-text.ts';
import { graphemes } from '../graphemes.ts';
import { countBytes } from './count-bytes.ts';
import type { AnnounceService } from './service.ts';
import { shortenLinks } from './shorten-links.ts';

export const bluesky: AnnounceService = {
  id: 'bluesky',
  measures: [
    { unit: 'letters', count: (text) => graphemes(shortenLinks(text)).length, limit: 300 },
    { unit: 'bytes', count: (text) => countBytes(shortenLinks(text)), limit: 3_000 },
  ],
  hashtags: 5,
  thread: true,
  composeAddress: (text) => `https://bsky.app/intent/compose?text=${encodeText(text)}`,
};
