import * as v from 'valibot';
import { linkAddress } from './link-address.ts';
import { POST_BLOCK_KINDS, type Post, SLOTS } from './post.ts';

const spanSchema = v.object({
  text: v.string(),
  href: v.exactOptional(
    v.pipe(
      v.string(),
      v.check((href) => linkAddress(href) === href, 'http(s) or mailto only'),
    ),
  ),
  bold: v.exactOptional(v.literal(true)),
});

const blockSchema = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  kind: v.picklist(POST_BLOCK_KINDS),
  slot: v.picklist(SLOTS),
  content: v.array(spanSchema),
  level: v.exactOptional(v.picklist([2, 3])),
  ordered: v.exactOptional(v.literal(true)),
  sourceIds: v.array(v.pipe(v.number(), v.safeInteger(), v.minValue(1))),
  untranslated: v.exactOptional(v.literal(true)),
});

/** A post that comes from outside our own code: storage of another version, a backup, the clipboard. */
export const postSchema: v.GenericSchema<unknown, Post> = v.object({
  blocks: v.pipe(
    v.array(blockSchema),
    v.check((blocks) => new Set(blocks.map((block) => block.id)).size === blocks.length, 'ids must be unique'),
  ),
});
