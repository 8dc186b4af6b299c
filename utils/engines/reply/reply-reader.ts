import type { SourceSentence } from '../../article/article.ts';
import type { Writing, WrittenSection, WrittenText } from '../../post/writing.ts';
import { sentenceAligner } from './align-sentences.ts';
import { withoutMarkdown } from './clean-reply-text.ts';
import { isForeign } from './is-reply-foreign.ts';
import type { RawReply } from './raw-reply.ts';
import { readJsonReply } from './read-json-reply.ts';
import { readTextReply } from './read-text-reply.ts';
import { type IdStyle, idStyleOf, splitSourceIds } from './split-source-ids.ts';

/** The parts in a cleaned reply, whatever its shape. */
export function readRawReply(text: string): RawReply {
  return readJsonReply(text) ?? readTextReply(text);
}

export interface ReadReply {
  writing: Writing;
  /** Every number the reply gives as a source, known or not. */
  cited: ReadonlySet<number>;
}

/**
 * Reads replies about one article: numbers are taken off the texts, those the article has become sources, and a text that
 * came without is tied (with `tie`: it takes a look at every sentence) to the sentence it clearly stands for. One reader
 * serves a whole stream: it remembers what it tied.
 */
export function replyReader(sentences: SourceSentence[]): (raw: RawReply, tie?: boolean) => ReadReply {
  const known = new Set(sentences.map((sentence) => sentence.id));
  const align = remembering(sentenceAligner(sentences));
  return (raw, tie = true) => {
    const style = idStyleOf(textsIn(raw));
    const cited = new Set<number>();
    const write = (text: string | null) => {
      const written = text === null ? null : readText(text, style, tie ? align : () => []);
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
  };
}

function textsIn({ title, points, lead, sections }: RawReply): string[] {
  const inSections = sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]);
  return [title, ...points, ...lead, ...inSections].filter((text) => text !== null);
}

function remembering(align: (text: string) => number[]): (text: string) => number[] {
  const tied = new Map<string, number[]>();
  return (text) => {
    const before = tied.get(text);
    if (before !== undefined) return before;
    const ids = align(text);
    tied.set(text, ids);
    return ids;
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
