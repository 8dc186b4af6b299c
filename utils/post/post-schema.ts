import * as v from 'valibot';
import { isWebAddress, linkAddress } from './link-address.ts';
import { POST_BLOCK_KINDS, type Post, SLOTS } from './post.ts';

const span = v.looseObject({
  text: v.string(),
  href: v.exactOptional(
    v.pipe(
      v.string(),
      v.check((href) => linkAddress(href) !== null, 'not an absolute http(s) or mailto address'),
    ),
  ),
  bold: v.exactOptional(v.literal(true)),
});

const picture = v.looseObject({
  src: v.pipe(v.string(), v.check(isWebAddress, 'not an absolute http(s) address')),
  alt: v.string(),
});

const block = v.looseObject({
  id: v.string(),
  kind: v.picklist(POST_BLOCK_KINDS),
  slot: v.picklist(SLOTS),
  content: v.array(span),
  level: v.exactOptional(v.picklist([2, 3])),
  ordered: v.exactOptional(v.literal(true)),
  image: v.exactOptional(picture),
  sourceIds: v.array(v.number()),
  untranslated: v.exactOptional(v.literal(true)),
});

/** A post that comes from a file: every field of the right kind, no address but http(s) and mailto. */
export const postSchema: v.GenericSchema<unknown, Post> = v.looseObject({ blocks: v.array(block) });
