import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import { articleText, blockText } from '../../utils/article/article-text.ts';
import { extractArticle } from '../../utils/article/extract-article.ts';
import { parsePage } from '../node-dom/parse-page.ts';

const pageSchema = v.object({ id: v.string(), url: v.string(), html: v.string() });

/** One line of the list to one line of the result; whatever goes wrong is said in `error`. `ms` is the clip alone. */
export function clipPage(line: string, folder: string): Record<string, unknown> {
  let id: string | null = null;
  try {
    const page = v.parse(pageSchema, JSON.parse(line));
    id = page.id;
    const bytes = readFileSync(path.resolve(folder, page.html));
    const html = (page.html.endsWith('.gz') ? gunzipSync(bytes, { maxOutputLength: LARGEST_PAGE }) : bytes).toString(
      'utf8',
    );
    const document = parsePage(html, page.url);
    const started = performance.now();
    const reply = extractArticle(document, page.url);
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
      leadImage: article.leadImage?.url ?? null,
      text: articleText(article),
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

/** Bytes of a page once unpacked; what packs more is a bomb. */
const LARGEST_PAGE = 64_000_000;

/** The id of a line that is no proper entry, so that its error can be found. */
export function idOf(line: string): string | null {
  return /"id"\s*:\s*"([^"\\]{1,300})"/.exec(line)?.[1] ?? null;
}
