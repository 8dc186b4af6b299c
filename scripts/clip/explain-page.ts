import type { ArticleBlock } from '../../utils/article/article.ts';
import { blockText } from '../../utils/article/article-text.ts';
import { extractArticle } from '../../utils/article/extract-article.ts';
import { BUILT_IN_RULES } from '../../utils/article/site-rules/built-in-rules.ts';
import { ruleFor } from '../../utils/article/site-rules/rule-for.ts';
import { recordTrace, type TraceLine } from '../../utils/article/trace.ts';
import { parsePage } from '../node-dom/parse-page.ts';

/** Characters of a block's text shown: enough to find it on the page. */
const SHOWN = 100;

/** Characters of a column; a longer reason runs over. */
const WIDEST = 64;

/** What the clip made of a page, for people: each stage's removals and choices with their reasons, then what was kept. */
export function explainPage(html: string, url: string): string {
  const record = recordTrace(Number.POSITIVE_INFINITY);
  const reply = extractArticle(parsePage(html, url), url, record, ruleFor(url, BUILT_IN_RULES));
  const kept = reply.ok ? reply.article.blocks.map(keptLine) : [];
  const outcome = reply.ok
    ? `${reply.article.wordCount} words in ${kept.length} blocks${reply.notices.map(({ kind }) => `, ${kind}`).join('')}`
    : `no article: ${reply.problem.kind}`;
  return [url, outcome, '', ...table(record.lines), '', ...table(kept)].join('\n');
}

const keptLine = (block: ArticleBlock): TraceLine => ({
  stage: 'kept',
  reason: block.kind === 'heading' ? `heading ${block.level}` : block.kind,
  what: (block.kind === 'figure' ? (block.caption ?? block.alt) : blockText(block)).replaceAll('\n', ' / '),
});

function table(lines: TraceLine[]): string[] {
  const width = (part: 'stage' | 'reason') => Math.max(0, ...lines.map((line) => Math.min(line[part].length, WIDEST)));
  const [stage, reason] = [width('stage'), width('reason')];
  return lines.map((line) =>
    `${line.stage.padEnd(stage)}  ${line.reason.padEnd(reason)}  ${line.what.slice(0, SHOWN)}`.trimEnd(),
  );
}
