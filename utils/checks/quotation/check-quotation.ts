import type { Article } from '../../article/article.ts';
import { articleText } from '../../article/article-text.ts';
import { blockText, isBlankBlock } from '../../post/block-text.ts';
import type { Depth } from '../../post/depth.ts';
import type { Post, PostBlock } from '../../post/post.ts';
import { WRITTEN_SLOTS } from '../../post/writing-pieces.ts';
import type { Finding, Severity } from '../finding.ts';
import { longestVerbatimRun } from './longest-verbatim-run.ts';
import type { QuotationFact, SourcePart } from './quotation-fact.ts';

/** From this share on the quotation is no longer the lesser part (主従関係): guidance, no rule of law gives a figure. */
const LESSER_PART = 0.5;
/** Characters taken over word for word that are worth marking as a quotation; names and set phrases are shorter. */
const LONG_RUN = 60;

/** What the post takes from its source. `targetIndex` is the block's place in the post. */
export interface QuotationReport {
  findings: Finding<QuotationFact>[];
  /** 0 to 1: quotations, and in a full translation the sections, of all that is written or said by the writer. */
  share: number;
  /** Characters of the longest run taken over verbatim. */
  longestRun: number;
}

/** 引用と出典: how much is taken over, whether it is marked and sourced, and whether the writer says something, too. */
export function checkQuotation(post: Post, article: Article, depth: Depth): QuotationReport {
  const findings: Finding<QuotationFact>[] = [];
  const tell = (targetIndex: number, severity: Severity, fact: QuotationFact, span = { start: 0, end: 0 }) =>
    findings.push({ check: 'quotation', severity, targetIndex, ...span, fact });
  const shown = post.blocks.map((block, index) => ({ block, index })).filter(({ block }) => !isBlankBlock(block));

  const share = shareOf(
    shown.map(({ block }) => block),
    depth,
  );
  const firstTaken = shown.find(({ block }) => isTaken(block, depth));
  if (share > LESSER_PART && firstTaken !== undefined) {
    tell(firstTaken.index, 'info', { kind: 'quoted-share', percent: Math.round(share * 100) });
  }

  const original = articleText(article);
  let longestRun = 0;
  for (const { block, index } of shown) {
    if (!isWritten(block) && block.kind !== 'quote') continue;
    const run = longestVerbatimRun(blockText(block), original);
    if (run === null) continue;
    longestRun = Math.max(longestRun, run.text.length);
    if (run.text.length >= LONG_RUN && block.kind !== 'quote' && block.untranslated !== true) {
      tell(index, 'low', { kind: 'verbatim-run', characters: run.text.length, written: run.text }, run);
    }
  }

  for (const [place, { block, index }] of shown.entries()) {
    if (block.kind !== 'quote') continue;
    const next = shown[place + 1]?.block;
    if (next?.kind !== 'quote' && next?.kind !== 'cite') {
      tell(index, 'low', { kind: 'quote-without-cite' }, { start: 0, end: blockText(block).length });
    }
  }

  findings.push(...sourceFindings(post, article));
  const comment = shown.some(({ block }) => block.slot === 'comment');
  if (!comment) {
    const at = post.blocks.findIndex(({ slot }) => slot === 'comment');
    tell(Math.max(at, 0), 'info', { kind: 'no-own-words' });
  }
  return { findings, share, longestRun };
}

const isWritten = ({ slot }: PostBlock): boolean => WRITTEN_SLOTS.some((part) => part === slot);

/** Quotations are the source's words; so is a translation of whole sections. */
const isTaken = (block: PostBlock, depth: Depth): boolean =>
  block.kind === 'quote' || (depth === 'full' && block.slot === 'sections' && block.sourceIds.length > 0);

function shareOf(blocks: readonly PostBlock[], depth: Depth): number {
  const length = (some: readonly PostBlock[]) => some.reduce((sum, block) => sum + blockText(block).length, 0);
  const all = length(blocks.filter((block) => isWritten(block) || block.slot === 'quote' || block.slot === 'comment'));
  return all === 0 ? 0 : length(blocks.filter((block) => isTaken(block, depth))) / all;
}

/** Outlet, title, author, date and address as the article has them; what the article does not give is not asked for. */
function sourceFindings(post: Post, article: Article): Finding<QuotationFact>[] {
  const at = post.blocks.findIndex((block) => block.slot === 'source' && !isBlankBlock(block));
  const finding = (targetIndex: number, fact: QuotationFact): Finding<QuotationFact> => ({
    check: 'quotation',
    severity: 'low',
    targetIndex,
    start: 0,
    end: 0,
    fact,
  });
  if (at === -1) return [finding(Math.max(post.blocks.length - 1, 0), { kind: 'source-block-missing' })];
  const blocks = post.blocks.filter(({ slot }) => slot === 'source');
  const text = blocks.map(blockText).join('\n');
  const links = blocks.flatMap(({ content }) => content.map(({ href }) => href ?? ''));
  const address = article.canonicalUrl ?? article.url;
  const lacks = (part: SourcePart, value: string | null, forms: string[]): Finding<QuotationFact>[] =>
    value === null || value.trim() === '' || forms.some((form) => squeezed(text).includes(squeezed(form)))
      ? []
      : [finding(at, { kind: 'source-lacks', part, value })];
  return [
    ...lacks('outlet', article.siteName, [article.siteName ?? '']),
    ...lacks('title', article.title, [article.title ?? '']),
    ...(article.authors.length === 0 ? [] : lacks('author', article.authors.join(', '), article.authors)),
    ...lacks('date', article.published, dateForms(article.published)),
    ...(links.some((href) => href === address || href === article.url)
      ? []
      : lacks('url', address, [address, article.url])),
  ];
}

const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/** However the writer's pattern puts it. */
function dateForms(published: string | null): string[] {
  const day = /^(\d{4})-(\d{2})-(\d{2})/.exec(published ?? '');
  if (day === null) return [];
  const [, year = '', month = '', date = ''] = day;
  const [m, d] = [String(Number(month)), String(Number(date))];
  return [
    `${month}/${date}/${year}`,
    `${year}年${m}月${d}日`,
    `${year}-${month}-${date}`,
    `${year}/${month}/${date}`,
    `${year}/${m}/${d}`,
    `${m}/${d}/${year}`,
    `${year}.${month}.${date}`,
  ];
}
