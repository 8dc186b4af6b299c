import { encodeText } from '../encode-text.ts';
import { countLetters } from './count-letters.ts';
import type { AnnounceService } from './service.ts';

/** As many characters the share page takes over. */
const PREFILLED = 500;

export const truth: AnnounceService = {
  id: 'truth',
  measures: [{ unit: 'letters', count: countLetters, limit: 1_000 }],
  hashtags: 5,
  thread: false,
  composeAddress: (text, link) => {
    if (countLetters(text) > PREFILLED) return null;
    // The page puts the address behind the title by itself: the one in the text's own last line goes there.
    const own = link !== null && text.endsWith(link);
    const title = own ? text.slice(0, -link.length).trimEnd() : text;
    return `https://truthsocial.com/share?title=${encodeText(title)}&url=${encodeText(own ? link : '')}`;
  },
};
