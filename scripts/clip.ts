import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { clipList } from './clip/clip-list.ts';
import { explainPage } from './clip/explain-page.ts';
import { parseListedPage, readLines } from './clip/listed-page.ts';
import { readPageFile } from './clip/read-page-file.ts';

/**
 * Clips stored pages with the code the browser runs. `--in` names a list: one `{id, url, html}` a line, `html` a path
 * relative to the list, `.gz` allowed. `--out` gets one line a page; `--explain` prints what each stage did instead.
 */
const USAGE = `Usage: npm run --silent clip -- --in pages.jsonl --out articles.jsonl
       npm run --silent clip -- --explain page.html --url https://where.it/stood
       npm run --silent clip -- --explain --in pages.jsonl [--id one-of-them]`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    in: { type: 'string' },
    out: { type: 'string' },
    explain: { type: 'boolean', default: false },
    id: { type: 'string' },
    url: { type: 'string' },
  },
});
const [file] = positionals;
if (values.explain && file !== undefined) explain(file, values.url ?? pathToFileURL(file).href);
else if (values.explain && values.in !== undefined) explainList(values.in, values.id);
else if (values.in !== undefined && values.out !== undefined) await clipList(values.in, values.out);
else {
  console.error(USAGE);
  process.exitCode = 2;
}

function explain(html: string, url: string): void {
  console.log(explainPage(readPageFile(html), url));
}

function explainList(list: string, id: string | undefined): void {
  const pages = readLines(list).map(parseListedPage);
  const chosen = pages.filter((page) => id === undefined || page.id === id);
  if (chosen.length === 0) {
    console.error(`${list} has no page ${id ?? ''}`.trimEnd());
    process.exitCode = 1;
  }
  for (const page of chosen) {
    console.log(`# ${page.id}`);
    explain(path.resolve(path.dirname(list), page.html), page.url);
    console.log();
  }
}
