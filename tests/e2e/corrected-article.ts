import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Route } from '../../scripts/drive/serve.ts';

const page = readFileSync(resolve(import.meta.dirname, '../../scripts/sample/article.html'), 'utf8');

/** What the outlet does to the sample article some hours later; each text stands in it. */
const CORRECTIONS: readonly (readonly [string, string])[] = [
  ['agree on shared flood barrier after two years of talks', 'agree on one flood barrier after two years of talks'],
  ['The barrier will cost €1.2 billion', 'The barrier will cost €1.4 billion'],
  ['<p>The talks began in March 2024', '<p>The vote in Hallmoor was 31 to 12.</p>\n<p>The talks began in March 2024'],
  ['"dateModified": "2026-01-26T11:40:00+01:00"', '"dateModified": "2026-01-26T17:05:00+01:00"'],
];

const GONE =
  '<!doctype html><html lang="en"><title>Not found | The Harbour Courier</title><h1>Page not found</h1></html>';

interface Outlet {
  routes: Record<string, Route>;
  correct: () => void;
  withdraw: () => void;
}

/**
 * The sample article under `/news/article.html`, until `correct` is called; then as the outlet has corrected it, and after
 * `withdraw` no longer. Under `/news/plain.html` it names no canonical address.
 */
export function correctedArticle(): Outlet {
  let html = page;
  return {
    routes: {
      '/news/': ({ url }, response) => {
        const plain = url?.startsWith('/news/plain.html');
        const body = plain ? html.replace(/<link rel="canonical"[^>]*>/, '') : html;
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
      },
    },
    withdraw: () => {
      html = GONE;
    },
    correct: () => {
      for (const [before, after] of CORRECTIONS) {
        if (!html.includes(before)) throw new Error(`The sample article no longer says ${before}`);
        html = html.replaceAll(before, after);
      }
    },
  };
}
