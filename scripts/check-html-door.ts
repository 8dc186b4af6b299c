/** Fails when product code turns text into HTML anywhere but in the one door, `utils/browser/sanitize-html.ts`. */
import { globSync, readFileSync } from 'node:fs';

const DOOR = 'utils/browser/sanitize-html.ts';
const WAYS_IN =
  /innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|DOMParser|createContextualFragment|document\.write|dangerouslySetInnerHTML|\bsrcdoc\b|DOMPurify|\beval\(|new Function\b/;

const found = globSync('{entrypoints,components,utils}/**/*.{ts,tsx,html}')
  .filter((file) => file !== DOOR)
  .flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) => (WAYS_IN.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
  );
if (found.length > 0) {
  console.error(`HTML enters outside ${DOOR}:\n${found.join('\n')}`);
  process.exitCode = 1;
}
