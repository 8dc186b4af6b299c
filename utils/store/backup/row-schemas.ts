import * as v from 'valibot';
import { articleSchema } from '../../article/article-schema.ts';
import { traceSchema } from '../../article/trace-schema.ts';
import { NO_CARD_CHOICES } from '../../post/card.ts';
import { cardChoicesSchema, cardLookSchema } from '../../post/card-schema.ts';
import { DEPTHS } from '../../post/depth.ts';
import { ENGINE_IDS } from '../../post/engine-id.ts';
import { GLOSSARY_KINDS } from '../../post/glossary.ts';
import { isWebAddress } from '../../post/link-address.ts';
import { SLOTS } from '../../post/post.ts';
import { postSchema } from '../../post/post-schema.ts';
import { POSTING_PLACES } from '../../post/posting.ts';
import { BYLINE_PATTERNS } from '../../post/profile.ts';
import { TEXT_KINDS } from '../../post/template.ts';
import { VERSION_REASONS } from '../../post/version.ts';
import { WRITTEN_SLOTS } from '../../post/writing-pieces.ts';
import { TONES } from '../../post/writing-style.ts';
import { isOwnTargetId, KEPT_PARTS, OWN_FORMATS } from '../../targets/own/own-target.ts';
import { LARGEST_LIMIT } from '../../targets/own/read-own-target.ts';

/** Longer ids are none of ours. */
const LONGEST_ID = 9_000;
const LONGEST_SELECTOR = 2_000;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_ID));
const moment = v.pipe(v.number(), v.finite());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

// Rows as they are stored. What a later version added to them is carried along; what is of another kind refuses the row.

const recheck = v.looseObject({
  waiting: v.nullable(id),
  previous: v.nullable(v.looseObject({ articleId: id, stale: v.array(v.string()) })),
  stale: v.array(v.string()),
});

const posting = v.looseObject({
  id: v.string(),
  place: v.picklist(POSTING_PLACES),
  at: moment,
  url: v.nullable(v.pipe(v.string(), v.check(isWebAddress, 'not an absolute http(s) address'))),
});

export const draftRow = v.looseObject({
  id,
  createdAt: moment,
  updatedAt: moment,
  deletedAt: v.nullable(moment),
  title: v.string(),
  siteName: v.nullable(v.string()),
  articleId: id,
  engine: v.picklist(ENGINE_IDS),
  depth: v.picklist(DEPTHS),
  templateId: v.exactOptional(v.string()),
  recheck: v.exactOptional(recheck),
  parts: v.exactOptional(v.array(v.picklist(WRITTEN_SLOTS))),
  done: v.exactOptional(v.boolean()),
  tags: v.exactOptional(v.array(v.string())),
  postings: v.exactOptional(v.array(posting)),
  meantFor: v.exactOptional(v.looseObject({ target: v.string(), place: v.picklist(POSTING_PLACES) })),
});

export const versionRow = v.looseObject({
  id,
  draftId: id,
  at: moment,
  reason: v.picklist(VERSION_REASONS),
  post: postSchema,
});

const announcementTexts = v.looseObject({
  thread: v.boolean(),
  link: v.picklist(['first', 'last']),
  parts: v.array(v.string()),
  made: v.array(v.string()),
});

export const announcementsRow = v.looseObject({
  draftId: id,
  updatedAt: moment,
  services: v.record(
    v.string(),
    v.looseObject({ ...announcementTexts.entries, before: v.nullable(announcementTexts) }),
  ),
});

export const templateRow = v.looseObject({
  id,
  name: v.nullable(v.string()),
  parts: v.array(
    v.union([
      v.looseObject({
        id: v.string(),
        slot: v.picklist(SLOTS),
        label: v.optional(v.string()),
        pattern: v.optional(v.picklist(BYLINE_PATTERNS)),
      }),
      v.looseObject({
        id: v.string(),
        kind: v.picklist(TEXT_KINDS),
        text: v.string(),
        typed: v.exactOptional(v.string()),
      }),
    ]),
  ),
  sites: v.array(v.string()),
  languages: v.array(v.string()),
  createdAt: moment,
  deletedAt: v.nullable(moment),
});

export const postRow = v.looseObject({
  draftId: id,
  post: postSchema,
  revision: count,
  card: v.exactOptional(v.fallback(cardChoicesSchema, NO_CARD_CHOICES)),
});

export const dismissalsRow = v.looseObject({ draftId: id, keys: v.array(v.string()) });

export const articleRow = v.looseObject({
  id,
  canonicalUrl: v.string(),
  article: articleSchema,
  sentences: v.array(v.looseObject({ id: count, block: count, text: v.string() })),
  trace: v.exactOptional(traceSchema),
  clippedAt: v.exactOptional(moment),
  highestId: v.exactOptional(count),
});

export const requestRow = v.looseObject({
  id,
  article: articleSchema,
  trace: v.exactOptional(traceSchema),
  templateId: v.string(),
  engine: v.picklist(ENGINE_IDS),
  depth: v.picklist(DEPTHS),
  windowId: v.nullable(v.number()),
  createdAt: moment,
});

const profileTextsRow = v.looseObject({
  key: v.literal('mine'),
  profile: v.looseObject({
    name: v.string(),
    category: v.string(),
    noticeLines: v.array(v.string()),
    rule: v.string(),
    homepage: v.string(),
    email: v.string(),
    newsletter: v.looseObject({ title: v.string(), line: v.string(), linkWords: v.string(), url: v.string() }),
    services: v.array(v.looseObject({ id: v.string(), label: v.string(), emoji: v.string(), url: v.string() })),
    bylinePattern: v.picklist(BYLINE_PATTERNS),
    pointStyle: v.picklist(['dash', 'list']),
  }),
});

/** The profile's row, and that of what title cards look like. */
export const profileRow = v.variant('key', [
  profileTextsRow,
  v.looseObject({ key: v.literal('card'), look: cardLookSchema }),
]);

export const scratchRow = v.looseObject({ key: id, text: v.string() });

/** As `siteRuleSchema`, but for what is still being typed: it need not be a selector yet. */
const typedSelector = v.pipe(v.string(), v.maxLength(LONGEST_SELECTOR));

export const taughtRuleRow = v.looseObject({
  id,
  host: v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_SELECTOR)),
  path: v.nullable(v.string()),
  article: typedSelector,
  leaveOut: v.array(typedSelector),
  title: v.nullable(typedSelector),
  authors: v.nullable(typedSelector),
  published: v.nullable(typedSelector),
  origin: v.picklist(['built-in', 'taught']),
  at: moment,
  addedBy: v.string(),
  retired: v.nullable(v.looseObject({ by: v.string(), at: moment })),
  lastUse: v.nullable(v.looseObject({ at: moment, used: v.boolean(), words: v.number() })),
});

export const jobRow = v.looseObject({
  draftId: id,
  articleId: v.optional(id),
  engine: v.picklist(ENGINE_IDS),
  // What went wrong in another browser, long ago, helps nobody here: the draft offers to go on.
  status: v.pipe(
    v.picklist(['running', 'stopped', 'failed', 'done']),
    v.transform((status) => (status === 'done' ? status : 'stopped')),
  ),
  problem: v.pipe(
    v.unknown(),
    v.transform(() => null),
  ),
  wanted: v.looseObject({ title: v.boolean(), points: v.boolean(), lead: v.boolean(), blocks: v.array(count) }),
  written: v.record(
    v.string(),
    v.looseObject({
      part: v.picklist(['title', 'points', 'lead', 'sections']),
      passage: v.number(),
      index: v.number(),
      text: v.string(),
    }),
  ),
  updatedAt: moment,
});

export const engineRow = v.looseObject({
  id: v.picklist(ENGINE_IDS),
  baseUrl: v.string(),
  model: v.string(),
  contextTokens: v.nullable(v.number()),
});

const limit = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LARGEST_LIMIT)));

export const ownTargetRow = v.looseObject({
  id: v.pipe(v.string(), v.check(isOwnTargetId, 'no id of an own destination')),
  name: v.pipe(v.string(), v.minLength(1)),
  format: v.picklist(OWN_FORMATS),
  kept: v.array(v.picklist(KEPT_PARTS)),
  limits: v.looseObject({ title: limit, body: limit, tags: limit, hashtags: limit }),
  titleApart: v.boolean(),
  editorUrl: v.nullable(v.pipe(v.string(), v.check(isWebAddress, 'not an absolute http(s) address'))),
  updatedAt: moment,
});

export const styleRow = v.looseObject({
  templateId: id,
  tone: v.picklist(TONES),
  points: v.nullable(count),
  instructions: v.string(),
});

export const glossaryRow = v.looseObject({
  id,
  source: v.string(),
  japanese: v.string(),
  kind: v.exactOptional(v.picklist(GLOSSARY_KINDS)),
  note: v.exactOptional(v.string()),
  latinFirst: v.exactOptional(v.boolean()),
});
