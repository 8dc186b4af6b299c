import type { Article, ArticleBlock, SourceSentence } from './article.ts';
import { inlineText, runningTexts } from './article-text.ts';
import { alignTexts } from './compare/align-texts.ts';
import { carrySentences } from './compare/carry-sentences.ts';
import { comparableText } from './compare/comparable-text.ts';
import { diffWords, type TextPiece } from './compare/diff-words.ts';
import { standfirstBeside } from './standfirst-beside.ts';

/** An article with its sentences, as a draft holds it. */
export interface Original {
  article: Article;
  sentences: SourceSentence[];
}

/** What a new clip says otherwise than the one before. */
export interface ArticleChanges {
  fields: FieldChange[];
  /** The body in its new reading order; what was removed stands where it stood. */
  blocks: BlockChange[];
  /** Places where the outlet changed what a reader reads: blocks, title, standfirst, authors, published date. */
  count: number;
  /** Blocks alike but for quotation marks, dashes and the like, which publishing systems swap by themselves. */
  typography: number;
}

type ChangedField = 'title' | 'standfirst' | 'authors' | 'published' | 'modified' | 'leadImage';

export interface FieldChange {
  field: ChangedField;
  before: string | null;
  after: string | null;
  /** Word by word, where both are texts. */
  pieces: TextPiece[];
}

export type BlockChange =
  | { kind: 'kept'; before: number; after: number }
  | { kind: 'moved'; before: number; after: number; pieces: TextPiece[] }
  | {
      kind: 'changed';
      before: number;
      after: number;
      pieces: TextPiece[];
      /** A number was corrected, dropped or added. */
      figures: boolean;
      moved: boolean;
      /** Ids of the old sentences that read otherwise now or are gone. */
      sentences: number[];
    }
  | { kind: 'added'; after: number; pieces: TextPiece[] }
  | { kind: 'removed'; before: number; pieces: TextPiece[]; sentences: number[] };

/**
 * What changed between two clips of one article. Addresses of links, bold and italics are not compared: sites rewrite
 * them at each load. Neither are pictures without a caption, which come and go with the width of the window.
 */
export function compareArticles(before: Original, after: Original): ArticleChanges {
  const carried = carrySentences(before.sentences, after.sentences, []);
  const rewritten = new Set([...carried.changed, ...carried.gone]);
  const old = comparedBlocks(before.article);
  const fresh = comparedBlocks(after.article);
  const { pairs, removed } = alignTexts(
    old.map(({ text }) => text),
    fresh.map(({ text }) => text),
  );
  const oldIds = Map.groupBy(before.sentences, ({ block }) => block);
  const known = new Set(before.sentences.map(({ id }) => id));
  const freshIds = Map.groupBy(carried.sentences, ({ block }) => block);
  const rewrittenIn = (block: number): number[] =>
    (oldIds.get(block) ?? []).map(({ id }) => id).filter((id) => rewritten.has(id));
  /** Every sentence of it stands elsewhere word for word: paragraphs were joined or split, and no reader saw a change. */
  const oldIsRegrouped = (block: number): boolean => oldIds.has(block) && rewrittenIn(block).length === 0;
  const freshIsRegrouped = (block: number): boolean =>
    freshIds.get(block)?.every(({ id }) => known.has(id) && !rewritten.has(id)) ?? false;

  const blocks: BlockChange[] = [];
  let typography = 0;
  const gone = removed.flatMap((index) => {
    const block = old[index];
    return block === undefined || oldIsRegrouped(block.index) ? [] : [{ ...block, index, block: block.index }];
  });
  const pairOf = new Map(pairs.map((pair) => [pair.after, pair]));
  const leave = (upTo: number) => {
    while (gone[0] !== undefined && gone[0].index < upTo) {
      const [{ block, text }] = gone.splice(0, 1) as [(typeof gone)[number]];
      blocks.push({
        kind: 'removed',
        before: block,
        pieces: [{ kind: 'removed', text }],
        sentences: rewrittenIn(block),
      });
    }
  };
  fresh.forEach(({ index: after, text }, place) => {
    const pair = pairOf.get(place);
    const source = pair && old[pair.before];
    if (pair === undefined || source === undefined) {
      if (!freshIsRegrouped(after)) blocks.push({ kind: 'added', after, pieces: [{ kind: 'added', text }] });
      return;
    }
    if (!pair.moved) leave(pair.before);
    const ends = { before: source.index, after };
    if (pair.same) {
      if (source.text !== text && source.text.replace(/\s+/g, ' ') !== text.replace(/\s+/g, ' ')) typography += 1;
      blocks.push(
        pair.moved ? { kind: 'moved', ...ends, pieces: [{ kind: 'same', text }] } : { kind: 'kept', ...ends },
      );
    } else if (oldIsRegrouped(source.index) && freshIsRegrouped(after)) {
      blocks.push({ kind: 'kept', ...ends });
    } else if (before.article.selectionOnly && comparableText(text).includes(comparableText(source.text))) {
      // The writer selected a part of it, which still stands there.
      blocks.push({ kind: 'kept', ...ends });
    } else {
      const pieces = diffWords(source.text, text);
      const figures = pieces.some((piece) => piece.figure);
      const sentences = rewrittenIn(source.index);
      blocks.push({ kind: 'changed', ...ends, pieces, figures, moved: pair.moved, sentences });
    }
  });
  leave(Number.POSITIVE_INFINITY);

  const shown = beyondSelection(blocks, before.article);
  const fields = compareFields(before.article, after.article);
  const count =
    shown.filter(({ kind }) => kind !== 'kept').length + fields.filter(({ field }) => !UNCOUNTED.has(field)).length;
  return { fields, blocks: shown, count, typography };
}

/** A new time of change corrects nothing by itself, and pictures are swapped and cut anew all the time. */
const UNCOUNTED: ReadonlySet<ChangedField> = new Set(['modified', 'leadImage']);

/** The blocks that have words, with their place in the article. */
function comparedBlocks(article: Article): { index: number; text: string }[] {
  return article.blocks.flatMap((block, index) => {
    const text = blockWords(block);
    return comparableText(text) === '' ? [] : [{ index, text }];
  });
}

/** All words of a block a reader reads, those of captions and cite lines included. */
function blockWords(block: ArticleBlock): string {
  switch (block.kind) {
    case 'figure':
      return [block.caption, block.credit].filter((part) => part !== null).join('\n');
    case 'quote':
      return [...block.paragraphs.map(inlineText), ...(block.cite === null ? [] : [block.cite])].join('\n');
    default:
      return runningTexts(block).join('\n');
  }
}

/**
 * A draft of a selection is compared with the whole page: what stands outside the selected part is not news. Within a
 * block the selection may have begun or ended anywhere, so that words before and after it are not news either.
 */
function beyondSelection(blocks: BlockChange[], { selectionOnly }: Article): BlockChange[] {
  if (!selectionOnly) return blocks;
  const matched = (change: BlockChange): boolean => change.kind !== 'added' && change.kind !== 'removed';
  const first = blocks.findIndex(matched);
  const last = blocks.findLastIndex(matched);
  return blocks
    .filter((change, index) => change.kind !== 'added' || (index > first && index < last))
    .map((change): BlockChange => {
      if (change.kind !== 'changed') return change;
      const pieces = change.pieces.map((piece, index, all): TextPiece => {
        const atEdge = piece.kind === 'added' && (index === 0 || index === all.length - 1);
        return atEdge ? { kind: 'same', text: piece.text } : piece;
      });
      if (pieces.every(({ kind }) => kind === 'same')) {
        return { kind: 'kept', before: change.before, after: change.after };
      }
      return { ...change, pieces, figures: pieces.some(({ figure }) => figure) };
    });
}

function compareFields(before: Article, after: Article): FieldChange[] {
  const changes: FieldChange[] = [];
  const compare = (field: ChangedField, old: string | null, fresh: string | null, same: Sameness) => {
    if (old === fresh || (old !== null && fresh !== null && same(old, fresh))) return;
    const isText = field === 'title' || field === 'standfirst' || field === 'authors';
    changes.push({ field, before: old, after: fresh, pieces: isText ? diffWords(old ?? '', fresh ?? '') : [] });
  };
  compare('title', before.title, after.title, sameText);
  // Within the body it is compared there.
  compare('standfirst', standfirstBeside(before), standfirstBeside(after), sameText);
  compare('authors', names(before.authors), names(after.authors), sameText);
  compare('published', before.published, after.published, sameTime);
  compare('modified', before.modified, after.modified, sameTime);
  compare('leadImage', before.leadImage?.url ?? null, after.leadImage?.url ?? null, samePicture);
  return changes;
}

type Sameness = (one: string, other: string) => boolean;

const names = (authors: string[]): string | null => (authors.length === 0 ? null : authors.join(', '));

const sameText: Sameness = (one, other) => comparableText(one) === comparableText(other);

/** A date alone says the same as any time of that day; times are the same moment in whatever zone. */
const sameTime: Sameness = (one, other) => {
  const day = 'YYYY-MM-DD'.length;
  if (one.length === day || other.length === day) return one.slice(0, day) === other.slice(0, day);
  return Date.parse(one) === Date.parse(other);
};

/** Queries of picture addresses hold sizes and signatures that differ at each load. */
const samePicture: Sameness = (one, other) => {
  const [first, second] = [URL.parse(one), URL.parse(other)];
  return first !== null && first.origin === second?.origin && first.pathname === second.pathname;
};
