import type { AnnouncedPost, AnnouncementForm } from './announcement.ts';
import { cutToFit } from './cut-to-fit.ts';
import { hashtagsOf } from './hashtags.ts';
import { type AnnounceService, fits } from './service.ts';
import { splitThread } from './split-thread.ts';

/** The posts that announce it at that service: several for a thread, else one, and each of them fits. */
export function composeAnnouncement(post: AnnouncedPost, service: AnnounceService, form: AnnouncementForm): string[] {
  return service.thread && form.thread ? thread(post, service, form) : [single(post, service)];
}

/** A point as it stands in a text without lists. */
const asLine = (point: string) => `・${point}`;

function thread(
  { title, points, link, tags }: AnnouncedPost,
  service: AnnounceService,
  form: AnnouncementForm,
): string[] {
  const hashtags = hashtagsOf(tags, service.hashtags).join(' ');
  const address = link ?? '';
  const atEnd = form.link === 'last' ? address : '';
  return splitThread([...(title === null ? [] : [title]), ...points.map(asLine)], {
    holds: (text) => fits(service, text),
    first: form.link === 'first' ? address : '',
    last: [hashtags, atEnd].filter((line) => line !== '').join('\n'),
  });
}

/**
 * What gives way first where room is short: points from the last, hashtags from the last, the title's end; the link never does.
 * One that is too long by itself stands alone, and the counter says so.
 */
function single({ title, points, link, tags }: AnnouncedPost, service: AnnounceService): string {
  // Without a title the first of what the post says stands for it.
  const [head = '', ...others] = title === null ? points : [title, ...points];
  const text = (words: string, lines: readonly string[], hashtags: readonly string[]) =>
    [words, lines.join('\n'), [hashtags.join(' '), link ?? ''].filter((line) => line !== '').join('\n')]
      .filter((section) => section !== '')
      .join('\n\n');
  let hashtags = hashtagsOf(tags, service.hashtags);
  const lines = mostLines(others.map(asLine), (some) => fits(service, text(head, some, hashtags)));
  while (!fits(service, text(head, lines, hashtags)) && hashtags.length > 0) hashtags = hashtags.slice(0, -1);
  const whole = text(head, lines, hashtags);
  if (fits(service, whole)) return whole;
  const { head: kept } = cutToFit(head, (words) => fits(service, text(`${words}…`, lines, hashtags)));
  return text(kept === '' ? '' : `${kept}…`, lines, hashtags);
}

/** All lines or the first ones, as many as fit: a line more never counts less, and what is much too long is counted once. */
function mostLines(lines: readonly string[], holds: (some: readonly string[]) => boolean): readonly string[] {
  if (holds(lines)) return lines;
  let count = 0;
  while (holds(lines.slice(0, count + 1))) count += 1;
  return lines.slice(0, count);
}
