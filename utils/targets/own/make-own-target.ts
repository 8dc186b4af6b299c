import { postTitle } from '../../post/post-title.ts';
import { countLosses, limitLosses, linkLoss } from '../count-losses.ts';
import { html } from '../html.ts';
import { jimdo } from '../jimdo.ts';
import { markdown } from '../markdown.ts';
import { plain } from '../plain.ts';
import type { Limits, Target } from '../target.ts';
import { adaptPost } from './adapt-post.ts';
import type { OwnFormat, OwnTarget } from './own-target.ts';

/** Which of the shipped ones draws a format. */
const DRAWN_BY: Record<OwnFormat, Target> = { rich: jimdo, html, markdown, plain };

/** The longest tag nobody set a limit for. */
const ANY_LENGTH = Number.POSITIVE_INFINITY;

export function makeOwnTarget(own: OwnTarget): Target {
  const base = DRAWN_BY[own.format];
  const { title: titleLimit, body, tags, hashtags } = own.limits;
  const limits: Limits = {
    ...(titleLimit === null ? {} : { title: titleLimit }),
    ...(body === null ? {} : { body }),
    ...(tags === null ? {} : { tags: { count: tags, length: ANY_LENGTH, hyphen: true } }),
    ...(hashtags === null ? {} : { hashtags }),
  };
  return {
    id: own.id,
    text: base.text,
    limits,
    render(post, options) {
      const adapted = adaptPost(post, own);
      const drawn = base.render(adapted.post, options);
      const title = postTitle(post) ?? '';
      return {
        ...drawn,
        title,
        losses: [
          ...limitLosses(limits, { title, body: drawn.html ?? drawn.text }),
          ...adapted.losses,
          ...drawn.losses,
          // Drawing sees no such link any more.
          ...countLosses([linkLoss(post)]),
        ],
      };
    },
  };
}
