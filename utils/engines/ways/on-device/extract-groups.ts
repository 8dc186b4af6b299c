import type { WrittenText } from '../../../post/writing.ts';
import { articleBlockText } from '../../article-block-text.ts';
import type { EngineEvent, PiecePlace, WritingOrder } from '../../engine.ts';
import { writeExtract } from '../../extract/write-extract.ts';
import { type Passage, passagesOf } from '../../job/passages.ts';

/** One part, or one passage of the sections, in the article's own words. */
export interface ExtractGroup {
  texts: ExtractText[];
  done: EngineEvent & { kind: 'part-done' | 'passage-done' };
}

interface ExtractText extends PiecePlace {
  text: string;
  sourceIds: number[];
  /** Nothing to translate. */
  isCode: boolean;
}

type Words = Omit<ExtractText, keyof PiecePlace>;

const HEADING = -1;
const UNSPACED = /^(?:zh|yue|th)\b/i;

/** What the extractive engine chooses, of the wanted parts alone, part by part. */
export function extractGroups(order: WritingOrder): ExtractGroup[] {
  const { article, sentences, depth, style, wanted } = order;
  const writing = writeExtract(article, sentences, depth);
  const byId = new Map(sentences.map((sentence) => [sentence.id, sentence]));
  const paragraphs = writing.sections.flatMap((section) => section.paragraphs);
  const inSections = blocksOf(paragraphs);
  /** Said in another part. Where that part is not written with these sections, nobody knows whether it does say it. */
  const saidElsewhere = new Set([
    ...(wanted.lead ? blocksOf(writing.lead) : []),
    ...(wanted.points ? blocksOf(writing.points) : []),
  ]);
  const parts = {
    title: writing.title === null ? [] : [writing.title],
    points: writing.points.slice(0, style.points ?? writing.points.length),
    lead: writing.lead,
  };
  return [
    ...(['title', 'points', 'lead'] as const)
      .filter((part) => wanted[part])
      .map((part): ExtractGroup => {
        const texts = parts[part].map((text, index) => ({ part, passage: 0, index, ...wordsOf(text) }));
        return { texts, done: { kind: 'part-done', part } };
      }),
    ...passagesOf(order, wanted.blocks, Number.POSITIVE_INFINITY).map(passageGroup),
  ];

  function passageGroup({ heading, blocks }: Passage): ExtractGroup {
    const at = { part: 'sections' as const, passage: blocks[0] ?? 0 };
    const own = blocks.filter((block) => block !== heading);
    const body = depth === 'full' ? inFull(own) : inShort(own, heading === null);
    const top = heading === null ? [] : blockWords(heading);
    return {
      texts: [
        ...top.map((words) => ({ ...at, index: HEADING, ...words })),
        ...body.map((words, index) => ({ ...at, index, ...words })),
      ],
      done: { kind: 'passage-done', blocks },
    };
  }

  function inFull(blocks: number[]): Words[] {
    return blocks.filter((block) => inSections.has(block) || !saidElsewhere.has(block)).flatMap(blockWords);
  }

  /** The paragraph of the section, or of it what lies in these blocks; a first sentence where nothing of it does. */
  function inShort(blocks: number[], isBegun: boolean): Words[] {
    const chosen = paragraphs.flatMap((paragraph) => {
      const from = paragraph.sourceIds.map((id) => byId.get(id)).filter((sentence) => sentence !== undefined);
      const own = from.filter(({ block }) => blocks.includes(block));
      if (own.length === 0) return [];
      if (own.length === from.length) return [wordsOf(paragraph)];
      const text = own.map((sentence) => sentence.text).join(UNSPACED.test(article.lang ?? '') ? '' : ' ');
      return [{ text, sourceIds: own.map(({ id }) => id), isCode: false }];
    });
    if (chosen.length > 0 || !isBegun) return chosen;
    const inLead = idsOf(writing.lead);
    const inPoints = idsOf(writing.points);
    const own = sentences.filter(({ id, block }) => blocks.includes(block) && isText(block) && !inLead.has(id));
    const first = own.find(({ id }) => !inPoints.has(id)) ?? own[0];
    return first === undefined ? [] : [{ text: first.text, sourceIds: [first.id], isCode: false }];
  }

  function isText(block: number): boolean {
    const kind = article.blocks[block]?.kind;
    return kind === 'paragraph' || kind === 'list' || kind === 'quote';
  }

  function blockWords(index: number): Words[] {
    const block = article.blocks[index];
    const text = block === undefined ? '' : articleBlockText(block);
    const sourceIds = sentences.filter((sentence) => sentence.block === index).map(({ id }) => id);
    return text === '' ? [] : [{ text, sourceIds, isCode: block?.kind === 'code' }];
  }

  function blocksOf(texts: WrittenText[]): Set<number> {
    const found = texts.flatMap(({ sourceIds }) => sourceIds.map((id) => byId.get(id)?.block));
    return new Set(found.filter((block) => block !== undefined));
  }
}

const idsOf = (texts: WrittenText[]): Set<number> => new Set(texts.flatMap(({ sourceIds }) => sourceIds));

const wordsOf = ({ text, sourceIds }: WrittenText): Words => ({ text, sourceIds, isCode: false });
