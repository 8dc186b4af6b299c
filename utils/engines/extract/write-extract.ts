import type { Article, SourceSentence } from '../../article/article.ts';
import type { Depth } from '../../post/depth.ts';
import type { Writing, WrittenSection, WrittenText } from '../../post/writing.ts';
import { articleBlockText } from '../article-block-text.ts';
import { type ArticleSection, splitSections } from '../split-sections.ts';
import { pickDiverse } from './pick-diverse.ts';
import { rankSentences } from './rank-sentences.ts';
import { sentenceTerms } from './sentence-terms.ts';

const MIN_POINTS = 3;
const MAX_POINTS = 5;
/** One point for this many sentences, between the two bounds. */
const SENTENCES_PER_POINT = 6;
const LEAD_SENTENCES = 2;
/** One key sentence for this many of a section, up to the bound. */
const SENTENCES_PER_KEY = 4;
const MAX_KEYS = 3;
/** A line with fewer terms (a by-word, "Read more") is no point. */
const MIN_TERMS = 4;
/** An outlet's own summary ahead of the text is a list of this many items. */
const OWN_POINTS = { from: 2, to: 6 };

/**
 * 抜き出し: the frame filled with the article's own key sentences in reading order, each with its source, each marked
 * untranslated (unless the article is in Japanese). The first sentences are the lead; the points are the best of the rest.
 */
export function writeExtract(article: Article, sentences: SourceSentence[], depth: Depth): Writing {
  const untranslated = !/^ja\b/i.test(article.lang ?? '');
  const text: AsText = (words, from) => ({ text: words, sourceIds: from.map((sentence) => sentence.id), untranslated });
  const candidates = sentences.filter((sentence) => isRunningText(article, sentence));
  const own = ownPoints(article, sentences);
  const running = candidates.filter((sentence) => !own.includes(sentence));
  const lead = openingSentences();
  const ranked = new Map(rankSentences(candidates, article.title).map((sentence) => [sentence.id, sentence]));
  const among = (some: SourceSentence[]) =>
    some.map(({ id }) => ranked.get(id)).filter((sentence) => sentence !== undefined);
  const keys = (from: SourceSentence[], count: number, already: SourceSentence[]) => {
    const whole = from.filter((sentence) => standsAlone(sentence.text));
    const picked = pickDiverse(among(whole.length === 0 ? from : whole), count, among(already));
    return from.filter((sentence) => picked.has(sentence.id));
  };
  const rest = running.filter((sentence) => !lead.includes(sentence));
  const points = own.length > 0 ? own : keys(rest.length === 0 ? lead : rest, pointCount(candidates.length), lead);
  const used = [...own, ...lead];
  return {
    title: article.title === null ? null : text(article.title, []),
    points: points.map((sentence) => text(sentence.text, [sentence])),
    lead: byBlock(lead).map((group) => text(depth === 'full' ? blockText(group) : joinSentences(group), group)),
    sections: depth === 'points' ? [] : splitSections(article).flatMap(writeSection),
  };

  /** In full, the whole first block: nothing of it may be said twice or lost. */
  function openingSentences(): SourceSentence[] {
    if (depth === 'points') return [];
    return depth === 'full' ? sentencesOf(running[0]?.block ?? null) : running.slice(0, LEAD_SENTENCES);
  }

  function blockText(from: SourceSentence[]): string {
    const block = article.blocks[from[0]?.block ?? -1];
    return block === undefined ? '' : articleBlockText(block);
  }

  function writeSection(section: ArticleSection): WrittenSection[] {
    const title = section.heading === null ? undefined : article.blocks[section.heading];
    const heading = title === undefined ? null : text(articleBlockText(title), sentencesOf(section.heading));
    const paragraphs = depth === 'full' ? inFull(section) : inShort(section);
    return heading === null && paragraphs.length === 0 ? [] : [{ heading, paragraphs }];
  }

  function inFull(section: ArticleSection): WrittenText[] {
    return section.blocks.flatMap((index) => {
      const block = article.blocks[index];
      const from = sentencesOf(index);
      const words = block === undefined ? '' : articleBlockText(block);
      return words === '' || from.some((sentence) => used.includes(sentence)) ? [] : [text(words, from)];
    });
  }

  function inShort(section: ArticleSection): WrittenText[] {
    const all = rest.filter((sentence) => section.blocks.includes(sentence.block));
    const unsaid = all.filter((sentence) => !points.includes(sentence));
    const from = unsaid.length === 0 ? all : unsaid;
    const chosen = keys(from, Math.min(MAX_KEYS, Math.ceil(from.length / SENTENCES_PER_KEY)), [...lead, ...points]);
    return chosen.length === 0 ? [] : [text(joinSentences(chosen), chosen)];
  }

  function sentencesOf(block: number | null): SourceSentence[] {
    return sentences.filter((sentence) => sentence.block === block);
  }
}

type AsText = (words: string, from: SourceSentence[]) => WrittenText;

/** Running text that says something: no heading, table or code, no line too short to be a sentence. */
function isRunningText(article: Article, sentence: SourceSentence): boolean {
  const kind = article.blocks[sentence.block]?.kind;
  if (kind !== 'paragraph' && kind !== 'list' && kind !== 'quote') return false;
  return sentenceTerms(sentence.text).length >= MIN_TERMS;
}

/** Understood out of its place: it announces nothing that follows, and opens no quotation that another sentence ends. */
function standsAlone(text: string): boolean {
  const count = (marks: RegExp) => text.match(marks)?.length ?? 0;
  return !/[:：]\s*$/u.test(text) && count(/[“«「『]/gu) === count(/[”»」』]/gu) && count(/"/gu) % 2 === 0;
}

/** The outlet's own summary: a short list ahead of all running text. */
function ownPoints(article: Article, sentences: SourceSentence[]): SourceSentence[] {
  const first = article.blocks.findIndex((block) => block.kind !== 'heading' && block.kind !== 'figure');
  const block = article.blocks[first];
  if (block?.kind !== 'list' || block.items.length < OWN_POINTS.from || block.items.length > OWN_POINTS.to) return [];
  const points = sentences.filter((sentence) => sentence.block === first);
  return points.length > OWN_POINTS.to ? [] : points;
}

function pointCount(sentences: number): number {
  return Math.min(MAX_POINTS, Math.max(MIN_POINTS, Math.ceil(sentences / SENTENCES_PER_POINT)));
}

function byBlock(sentences: SourceSentence[]): SourceSentence[][] {
  const groups: SourceSentence[][] = [];
  for (const sentence of sentences) {
    const group = groups.at(-1);
    if (group?.[0]?.block === sentence.block) group.push(sentence);
    else groups.push([sentence]);
  }
  return groups;
}

const ENDS_UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}。！？」』”）]$/v;

/** Sentences in one paragraph; Chinese and Japanese set no space between them. */
function joinSentences(sentences: SourceSentence[]): string {
  return sentences.reduce((joined, { text }) => {
    if (joined === '') return text;
    return ENDS_UNSPACED.test(joined) && /^[^\p{sc=Latn}]/v.test(text) ? joined + text : `${joined} ${text}`;
  }, '');
}
