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
  const address = link !== null && fits(service, link) ? link : '';
  const atEnd = form.link === 'last' ? address : '';
  return splitThread([...(title === null ? [] : [title]), ...points.map(asLine)], {
    holds: (text) => fits(service, text),
    first: form.link === 'first' ? address : '',
    last: [hashtags, atEnd].filter((line) => line !== '').join('\n'),
  });
}

/** What gives way first where room is short: points from the last, hashtags from the last, the title's end; the link never does. */
function single({ title, points, link, tags }: AnnouncedPost, service: AnnounceService): string {
  const address = link !== null && fits(service, link) ? link : '';
  let lines = points.map(asLine);
  let hashtags = hashtagsOf(tags, service.hashtags);
  let head = title ?? '';
  // Without a title the first of what the post says stands for it.
  if (head === '') [head = '', ...lines] = points.length === 0 ? [] : [points[0] ?? '', ...lines.slice(1)];
  const text = (words: string) =>
    [words, lines.join('\n'), [hashtags.join(' '), address].filter((line) => line !== '').join('\n')]
      .filter((section) => section !== '')
      .join('\n\n');
  while (!fits(service, text(head)) && lines.length > 0) lines = lines.slice(0, -1);
  while (!fits(service, text(head)) && hashtags.length > 0) hashtags = hashtags.slice(0, -1);
  if (fits(service, text(head))) return text(head);
  const { head: kept } = cutToFit(head, (words) => fits(service, text(`${words}…`)));
  return text(kept === '' ? '' : `${kept}…`);
}
