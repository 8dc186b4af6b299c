import { checkPost, type Original, readOriginal } from '../../../utils/checks/check-post.ts';
import type { CheckAnswer, CheckAsk } from './check-messages.ts';

/** The checks beside the page: a long post takes them longer than a key may wait. */
let original: Original | null = null;

addEventListener('message', ({ data }: MessageEvent<CheckAsk>) => {
  if (data.kind === 'original') {
    original = readOriginal(data.article, data.sentences);
    return;
  }
  if (original === null) throw new Error('a post was to be checked before its original had come');
  const answer: CheckAnswer = { report: checkPost(data.order, original) };
  postMessage(answer);
});
