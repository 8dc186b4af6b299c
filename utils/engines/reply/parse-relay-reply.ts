import type { Article, SourceSentence } from '../../article/article.ts';
import type { Depth } from '../../post/depth.ts';
import { hasKana, isJapanese } from '../../post/is-japanese.ts';
import type { Writing, WrittenSection, WrittenText } from '../../post/writing.ts';
import { fail, ok, type Result } from '../../result.ts';
import { PROMPT_CLOSING, PROMPT_OPENING } from '../prompt/relay-format.ts';
import { sentenceAligner } from './align-sentences.ts';
import { cleanReplyText, withoutMarkdown } from './clean-reply-text.ts';
import { isTiedToArticle } from './is-tied-to-article.ts';
import { isEmptyReply, type RawReply } from './raw-reply.ts';
import { readJsonReply } from './read-json-reply.ts';
import { readTextReply } from './read-text-reply.ts';
import { type IdStyle, idStyleOf, splitSourceIds } from './split-source-ids.ts';

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
  const raw = readJsonReply(text) ?? readTextReply(text);
  if (isEmptyReply(raw)) return fail({ kind: isForeign(text, article.lang) ? 'not-japanese' : 'unrecognised' });
  const { writing, cited } = toWriting(raw, sentences);
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

/** Most of its texts are not Japanese, or none of them has kana: then it is Chinese, whatever the article is in. */
function isReplyForeign(texts: WrittenText[]): boolean {
  const foreign = texts.filter(({ text }) => isForeign(text, null)).length;
  return foreign * 2 > texts.length || !texts.some(({ text }) => hasKana(text.normalize('NFKC')));
}

/** Has letters, and they are not Japanese. */
function isForeign(text: string, lang: string | null): boolean {
  return /\p{L}/u.test(text) && !isJapanese(text, lang);
}

/** A reply that cites this many sentences, most of which the article does not have, cites another one. */
const MIN_CITED = 4;

function citesAnother(cited: ReadonlySet<number>, sentences: SourceSentence[]): boolean {
  const known = new Set(sentences.map(({ id }) => id));
  const unknown = [...cited].filter((id) => !known.has(id));
  return cited.size >= MIN_CITED && unknown.length * 2 > cited.size;
}

function toWriting(raw: RawReply, sentences: SourceSentence[]): { writing: Writing; cited: ReadonlySet<number> } {
  const all = [
    raw.title,
    ...raw.points,
    ...raw.lead,
    ...raw.sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]),
  ];
  const style = idStyleOf(all.filter((text) => text !== null));
  const known = new Set(sentences.map((sentence) => sentence.id));
  const align = sentenceAligner(sentences);
  const cited = new Set<number>();
  const write = (text: string | null) => {
    const written = text === null ? null : readText(text, style, align);
    if (written === null) return null;
    for (const id of written.sourceIds) cited.add(id);
    return { ...written, sourceIds: written.sourceIds.filter((id) => known.has(id)) };
  };
  const writeAll = (texts: string[]) => texts.map(write).filter((written) => written !== null);
  const sections = raw.sections
    .map(({ heading, paragraphs }): WrittenSection => ({ heading: write(heading), paragraphs: writeAll(paragraphs) }))
    .filter((section) => section.heading !== null || section.paragraphs.length > 0);
  return {
    writing: { title: write(raw.title), points: writeAll(raw.points), lead: writeAll(raw.lead), sections },
    cited,
  };
}

/** Letters that are not Japanese up to this many words may be a name or an abbreviation (NATO), not a text left untranslated. */
const MAX_FOREIGN_NAME = 3;

function readText(raw: string, style: IdStyle, align: (text: string) => number[]): WrittenText | null {
  const { text: rest, ids } = splitSourceIds(raw, style);
  const text = withoutMarkdown(rest);
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  // Kanji alone may be a Japanese headline, whatever the source: the reply as a whole is known to be Japanese.
  const untranslated = text.split(/\s+/u).length > MAX_FOREIGN_NAME && isForeign(text, null);
  return { text, sourceIds: ids.length > 0 ? ids : align(text), untranslated };
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
