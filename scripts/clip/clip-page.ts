import path from 'node:path';
import { blockText } from '../../utils/article/article-text.ts';
import { extractArticle } from '../../utils/article/extract-article.ts';
import { BUILT_IN_RULES } from '../../utils/article/site-rules/built-in-rules.ts';
import { ruleFor } from '../../utils/article/site-rules/rule-for.ts';
import { parsePage } from '../node-dom/parse-page.ts';
import { idOf, parseListedPage } from './listed-page.ts';
import { readPageFile } from './read-page-file.ts';
import { shownText } from './shown-text.ts';

/** One line of the list to one line of the result; whatever goes wrong is said in `error`. `ms` is the clip alone. */
export function clipPage(line: string, folder: string): Record<string, unknown> {
  let id: string | null = null;
  try {
    const page = parseListedPage(line);
    id = page.id;
    const html = readPageFile(path.resolve(folder, page.html));
    const document = parsePage(html, page.url);
    const started = performance.now();
    const reply = extractArticle(document, page.url, undefined, ruleFor(page.url, BUILT_IN_RULES));
    const ms = Math.round((performance.now() - started) * 100) / 100;
    if (!reply.ok) return { id, error: reply.problem.kind, ms };
    const { article } = reply;
    return {
      id,
      title: article.title,
      authors: article.authors,
      published: article.published,
      modified: article.modified,
      siteName: article.siteName,
      lang: article.lang,
      canonicalUrl: article.canonicalUrl,
      pageKind: article.pageKind ?? 'article',
      words: article.wordCount,
      leadImage: article.leadImage?.url ?? null,
      text: shownText(article),
      blocks: article.blocks.map((block) => ({
        kind: block.kind,
        ...(block.kind === 'heading' ? { level: block.level } : {}),
        text: block.kind === 'figure' ? (block.caption ?? '') : blockText(block),
      })),
      ms,
    };
  } catch (error) {
    return { id: id ?? idOf(line), error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}
