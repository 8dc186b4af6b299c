import type { ArticleBlock, Inline, TableRow } from '../article.ts';
import { ARTICLE_LIMITS } from '../article-limits.ts';
import { tagOf, textOf } from '../dom.ts';

/** A cell of a data table holds a figure or a phrase; one this long holds an article. */
const LONGEST_CELL = 600;

/** A table of data, or null where the table only lays out the page. */
export function readTable(root: Element, inlines: (cell: Element) => Inline[]): ArticleBlock | null {
  if (root.querySelector('table,h1,h2,h3,figure,blockquote') !== null) return null;
  const rows: TableRow[] = [];
  for (const row of root.querySelectorAll('tr')) {
    if (rows.length >= ARTICLE_LIMITS.parts) break;
    const cells = [...row.children].filter((cell) => tagOf(cell) === 'TD' || tagOf(cell) === 'TH');
    if (cells.some((cell) => textOf(cell).length > LONGEST_CELL)) return null;
    const content = cells.slice(0, ARTICLE_LIMITS.cells).map(inlines);
    if (content.every((cell) => cell.length === 0)) continue;
    rows.push({ header: cells.every((cell) => tagOf(cell) === 'TH'), cells: content });
  }
  const columns = Math.max(0, ...rows.map((row) => row.cells.length));
  return rows.length < 2 || columns < 2 ? null : { kind: 'table', rows };
}
