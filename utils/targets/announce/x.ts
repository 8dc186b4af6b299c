import { encodeText } from '../encode-text.ts';
import type { AnnounceService } from './service.ts';
import { countX } from './x/count-x.ts';

export const x: AnnounceService = {
  id: 'x',
  measures: [{ unit: 'weight', count: countX, limit: 280 }],
  // X's own advice to those who advertise: no more than two.
  hashtags: 2,
  thread: true,
  composeAddress: (text) => `https://x.com/intent/post?text=${encodeText(text)}`,
};
