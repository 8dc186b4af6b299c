import type { Article, SourceSentence } from '../article/article.ts';
import { blockText, isBlankBlock } from '../post/block-text.ts';
import type { Depth } from '../post/depth.ts';
import type { GlossaryEntry } from '../post/glossary.ts';
import { isJapanese } from '../post/is-japanese.ts';
import type { Post, PostBlock } from '../post/post.ts';
import { isWrittenSlot } from '../post/writing-pieces.ts';
import { checkGlossary, type GlossaryFinding } from './check-glossary.ts';
import { dismissalKey } from './dismissal-key.ts';
import type { Finding, Severity } from './finding.ts';
import { hasFigureReader } from './has-figure-reader.ts';
import { checkNames } from './names/check-names.ts';
import type { NameFact } from './names/name-fact.ts';
import { checkNumbers, type TargetText, type TranslationMode } from './numbers/check-numbers.ts';
import { suggestFigure } from './numbers/suggest-figure.ts';
import { CHECK_GROUPS, type CheckGroup, type Fix, type PostFinding, type PostReport } from './post-finding.ts';
import { checkQuotation } from './quotation/check-quotation.ts';
import { readSource, type Source } from './source.ts';
import { checkStyle } from './style/check-style.ts';

/** The original as all checks of its posts need it, read once. */
export interface Original {
  article: Article;
  sentences: readonly SourceSentence[];
  /** The headline first, then the sentences: figures and names may stand there alone. */
  source: Source;
  /** Place in `source` of the first sentence. */
  first: number;
}

export function readOriginal(article: Article, sentences: readonly SourceSentence[]): Original {
  const title = article.title?.trim() ?? '';
  const isApart = title !== '' && sentences[0]?.text !== title;
  const texts = [...(isApart ? [title] : []), ...sentences.map(({ text }) => text)];
  const source = readSource(texts, article.lang, article.published);
  return { article, sentences, source, first: isApart ? 1 : 0 };
}

/** How a post is to be held against its original. */
export interface PostOrder {
  post: Post;
  depth: Depth;
  glossary: readonly GlossaryEntry[];
}

/** A finding before it is given its place in the post. */
interface Found {
  group: CheckGroup;
  finding: Finding;
  block: PostBlock;
  fix?: Fix | null;
  safe?: boolean;
}

/** All checks of a post, placed by block: what it says otherwise than its original, and what it says badly. */
export function checkPost({ post, depth, glossary }: PostOrder, original: Original): PostReport {
  const { article, sentences, source } = original;
  const lang = article.lang;
  const said = post.blocks.filter((block) => isSaid(block, lang));
  const own = said.filter(({ slot }) => slot !== 'comment');
  const unchecked = sentences.length === 0 ? 'no-original' : hasFigureReader(lang) ? null : 'language';

  const found: Found[] = [];
  const figures = { found: 0, supported: 0 };
  let quotation = { share: 0, longestRun: 0 };
  if (unchecked === null) {
    const isFull = ({ slot }: PostBlock) => depth === 'full' && slot === 'sections';
    for (const [blocks, mode] of [
      [own.filter(isFull), 'full'],
      [own.filter((block) => !isFull(block)), 'summary'],
    ] as [PostBlock[], TranslationMode][]) {
      const report = checkNumbers(
        blocks.map((block) => targetOf(block, original)),
        source,
        mode,
      );
      figures.found += report.numbers.found;
      figures.supported += report.numbers.supported;
      found.push(...placed('numbers', report.findings, blocks, (finding, text) => figureFix(finding, text, source)));
    }
  }
  if (sentences.length > 0) {
    const known = [...source.sentences, article.siteName ?? '', ...article.authors, article.standfirst ?? ''];
    found.push(...placed('names', unchecked === null ? checkNames(own.map(blockText), known) : [], own));
    found.push(...checkGlossary(post, [...sentences], glossary).flatMap((one) => glossaryFound(one, said)));
    const report = checkQuotation(post, article, depth);
    quotation = { share: report.share, longestRun: report.longestRun };
    found.push(...placed('quotation', report.findings, post.blocks, quotationFix));
  }
  found.push(
    ...placed('style', checkStyle(said.map(blockText)), said, ({ start, end, suggestion }) =>
      suggestion === undefined ? null : { kind: 'replace', edits: [{ start, end, text: suggestion }] },
    ).map((one) => ({ ...one, safe: one.fix !== null })),
  );
  return {
    figures: unchecked === null ? figures : null,
    unchecked,
    quotation,
    findings: inOrder(found, post, original),
  };
}

/** What the post says in Japanese: what an engine or the writer wrote, no standing text, nothing that is still to be translated. */
function isSaid(block: PostBlock, lang: string | null): boolean {
  if (block.untranslated === true || isBlankBlock(block)) return false;
  if (isWrittenSlot(block.slot) || block.slot === 'comment') return block.kind !== 'cite' && block.kind !== 'rule';
  return block.slot === 'quote' && block.kind === 'quote' && isJapanese(blockText(block), lang);
}

function targetOf(block: PostBlock, { sentences, first }: Original): TargetText {
  const sources = block.sourceIds
    .map((id) => sentences.findIndex((sentence) => sentence.id === id))
    .filter((index) => index !== -1)
    .map((index) => index + first);
  return { text: blockText(block), ...(sources.length === 0 ? {} : { sources }) };
}

function placed(
  group: CheckGroup,
  findings: readonly Finding[],
  blocks: readonly PostBlock[],
  fixOf: (finding: Finding, text: string) => Fix | null = () => null,
): Found[] {
  return findings.flatMap((finding) => {
    const block = blocks[finding.targetIndex];
    return block === undefined ? [] : [{ group, finding, block, fix: fixOf(finding, blockText(block)) }];
  });
}

/**
 * The source's figure in the words of the post; two that were exchanged change places. Of small counts only the place is told: languages
 * count differently (`the other three` of four), and a fix that is taken by one key must not be a guess.
 */
function figureFix({ fact, severity, start, end, sourceIndex }: Finding, text: string, source: Source): Fix | null {
  if (severity !== 'high') return null;
  if (fact.kind === 'numbers-swapped') {
    const at = text.indexOf(fact.other);
    if (at === -1 || at !== text.lastIndexOf(fact.other) || (at < end && start < at + fact.other.length)) return null;
    const edits = [
      { start, end, text: fact.other },
      { start: at, end: at + fact.other.length, text: fact.written },
    ];
    return { kind: 'replace', edits: edits.sort((a, b) => a.start - b.start) };
  }
  if (fact.kind !== 'number-unsupported' && fact.kind !== 'number-repeated' && fact.kind !== 'number-of-other-kind') {
    return null;
  }
  if (sourceIndex === undefined || fact.source === null) return null;
  const sentence = source.sentences[sourceIndex] ?? '';
  const meant = source.quantities[sourceIndex]?.find((one) => sentence.slice(one.start, one.end) === fact.source);
  const instead = meant && suggestFigure(fact.written, meant);
  return instead ? { kind: 'replace', edits: [{ start, end, text: instead }] } : null;
}

function quotationFix({ fact }: Finding): Fix | null {
  switch (fact.kind) {
    case 'source-lacks':
      return { kind: 'source', part: fact.part };
    case 'source-block-missing':
      return { kind: 'source', part: null };
    case 'quote-without-cite':
      return { kind: 'cite' };
    default:
      return null;
  }
}

/** Each place where the block has that form; the first alone where only it is meant. */
function glossaryFound({ blockId, found, japanese, isFirst }: GlossaryFinding, blocks: readonly PostBlock[]): Found[] {
  const block = blocks.find(({ id }) => id === blockId);
  if (block === undefined) return [];
  const text = blockText(block);
  const places: number[] = [];
  for (let at = text.indexOf(found); at !== -1; at = text.indexOf(found, at + found.length)) places.push(at);
  const meant = isFirst === true ? places.slice(0, 1) : places;
  const fact: NameFact = { kind: 'glossary-form', written: found, japanese };
  const finding = (start: number, end: number): Finding => ({
    check: 'name',
    severity: 'low',
    targetIndex: 0,
    start,
    end,
    fact,
  });
  // In other letters than the glossary's (case, width): the block is meant.
  if (meant.length === 0) return [{ group: 'names', finding: finding(0, 0), block }];
  return meant.map((start) => {
    const end = start + found.length;
    const fix: Fix = { kind: 'replace', edits: [{ start, end, text: japanese }] };
    return { group: 'names', finding: finding(start, end), block, fix };
  });
}

const GRAVITY: Record<Severity, number> = { high: 0, low: 1, info: 2 };

function inOrder(found: readonly Found[], post: Post, { sentences, first }: Original): PostFinding[] {
  const places = new Map(post.blocks.map(({ id }, index) => [id, index]));
  const place = ({ block }: Found) => places.get(block.id) ?? 0;
  const group = (one: Found) => CHECK_GROUPS.indexOf(one.group);
  const sorted = found.toSorted(
    (a, b) =>
      GRAVITY[a.finding.severity] - GRAVITY[b.finding.severity] ||
      group(a) - group(b) ||
      place(a) - place(b) ||
      a.finding.start - b.finding.start,
  );
  const seen = new Map<string, number>();
  return sorted.map(({ group, finding, block, fix = null, safe = false }) => {
    const { fact, severity, start, end, sourceIndex } = finding;
    const key = dismissalKey(fact, blockText(block), start, end);
    const name = JSON.stringify([block.id, fact]);
    const again = seen.get(name) ?? 0;
    seen.set(name, again + 1);
    const sourceId = sourceIndex === undefined ? null : (sentences[sourceIndex - first]?.id ?? null);
    return { id: `${name}${again}`, key, group, severity, blockId: block.id, start, end, fact, sourceId, fix, safe };
  });
}
