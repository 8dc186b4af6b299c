import type { Article, SourceSentence } from '../../article/article.ts';
import type { Depth } from '../../post/depth.ts';
import type { Writing, WrittenText } from '../../post/writing.ts';
import { fail, ok, type Result } from '../../result.ts';
import { PROMPT_CLOSING, PROMPT_OPENING } from '../prompt/writing-prompt.ts';
import { cleanReplyText } from './clean-reply-text.ts';
import { isForeign, isReplyForeign } from './is-reply-foreign.ts';
import { isTiedToArticle } from './is-tied-to-article.ts';
import { isEmptyReply } from './raw-reply.ts';
import { readRawReply, replyReader } from './reply-reader.ts';

/** The parts a reply may have; which ones are asked for depends on the depth. */
export type ReplyPart = 'title' | 'points' | 'lead' | 'sections';

export interface ParsedReply {
  /** What the reply had; nothing else. */
  writing: Writing;
  /** Parts that were asked for and are not there, in the post's order. */
  missing: ReplyPart[];
}

/** Why a reply cannot be used; each has its own sentence and next step. The reply itself is kept by the caller. */
export type ReplyProblem =
  | { kind: 'empty' }
  /** Our own prompt was pasted back. */
  | { kind: 'prompt-echo' }
  | { kind: 'not-japanese' }
  /** What was read comes along: the tie to an article is a guess, and the writer may know better. */
  | { kind: 'another-article'; reply: ParsedReply }
  /** Japanese text, but no part of a post in it. */
  | { kind: 'unrecognised' };

/** Beyond this a paste is no reply; what follows is not read. */
const MAX_LENGTH = 200_000;

/**
 * Reads what a chat AI answered, in whatever shape it came: the asked form, JSON, Markdown, with chatter around it, in part.
 * Never throws, never adds a word; a text without source numbers is tied to the sentence it clearly stands for, or to none.
 */
export function parseRelayReply(
  reply: string,
  article: Article,
  sentences: SourceSentence[],
  depth: Depth,
): Result<ParsedReply, ReplyProblem> {
  const whole = reply.slice(0, MAX_LENGTH);
  const answer = afterPrompt(whole);
  const text = cleanReplyText(answer);
  if (text.trim() === '') return fail({ kind: answer === whole ? 'empty' : 'prompt-echo' });
  const raw = readRawReply(text);
  if (isEmptyReply(raw)) return fail({ kind: isForeign(text, article.lang) ? 'not-japanese' : 'unrecognised' });
  const { writing, cited } = replyReader(sentences)(raw);
  const texts = textsOf(writing);
  if (texts.length === 0) return fail({ kind: 'unrecognised' });
  if (isReplyForeign(texts)) return fail({ kind: 'not-japanese' });
  const words = texts.map((written) => written.text).join('\n');
  const parsed: ParsedReply = { writing, missing: missingParts(writing, depth) };
  const isAnother = !isTiedToArticle(words, article, sentences) || citesAnother(cited, sentences);
  return isAnother ? fail({ kind: 'another-article', reply: parsed }) : ok(parsed);
}

/** What stands after our own prompt, where it was pasted together with the reply; nothing where only the prompt was. */
function afterPrompt(reply: string): string {
  const closing = reply.lastIndexOf(PROMPT_CLOSING);
  if (closing !== -1) return reply.slice(closing + PROMPT_CLOSING.length);
  return reply.includes(PROMPT_OPENING) ? '' : reply;
}

/** A reply that cites this many sentences, most of which the article does not have, cites another one. */
const MIN_CITED = 4;

function citesAnother(cited: ReadonlySet<number>, sentences: SourceSentence[]): boolean {
  const known = new Set(sentences.map(({ id }) => id));
  const unknown = [...cited].filter((id) => !known.has(id));
  return cited.size >= MIN_CITED && unknown.length * 2 > cited.size;
}

const ASKED: Record<Depth, ReplyPart[]> = {
  points: ['title', 'points'],
  summary: ['title', 'points', 'lead', 'sections'],
  full: ['title', 'points', 'lead', 'sections'],
};

function missingParts(writing: Writing, depth: Depth): ReplyPart[] {
  return ASKED[depth].filter((part) => {
    const value = writing[part];
    return value === null || (Array.isArray(value) && value.length === 0);
  });
}

function textsOf({ title, points, lead, sections }: Writing): WrittenText[] {
  const inSections = sections.flatMap(({ heading, paragraphs }) =>
    heading === null ? paragraphs : [heading, ...paragraphs],
  );
  return title === null ? [...points, ...lead, ...inSections] : [title, ...points, ...lead, ...inSections];
}
