import { readFileSync } from 'node:fs';
import { dirname, join, posix, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';

/** Gzipped kilobytes (1,000 bytes) each part may weigh: what a writer waits for on a slow machine. */
export const SIZE_BUDGET = { clip: 60, insert: 10, popup: 70, deskList: 120, deskDraft: 250, card: 30 } as const;
export type SizedPart = keyof typeof SIZE_BUDGET;

/** Gzipped bytes of each part of a built extension; throws where a file of the part is missing. */
export function measureSize(buildDir: string): Record<SizedPart, number> {
  const weigh = (files: Iterable<string>) =>
    [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(buildDir, file))).length, 0);
  return {
    clip: weigh(['clip.js']),
    insert: weigh(['insert.js']),
    popup: weigh(filesOfPage(buildDir, 'popup.html', 'at-start')),
    deskList: weigh(filesOfPage(buildDir, 'sidepanel.html', 'at-start')),
    deskDraft: weigh(filesOfPage(buildDir, 'sidepanel.html', 'with-draft')),
    // What アイキャッチ adds when it is opened, mostly the phrases of Japanese.
    card: weigh(
      filesOfPage(buildDir, 'sidepanel.html', 'with-card').difference(
        filesOfPage(buildDir, 'sidepanel.html', 'with-draft'),
      ),
    ),
  };
}

/**
 * When which parts have come. By these names the chunks are known that the desk fetches to open a draft, and to open its
 * title card; what an engine is made of comes when it is chosen.
 */
const LATER_CHUNKS = {
  'at-start': /^$/,
  'with-draft': /\/draft-desk-/,
  'with-card': /\/(?:draft-desk|card-dialog)-/,
  ever: /./,
} as const;
type When = keyof typeof LATER_CHUNKS;

/**
 * The page and what it loads: by static imports alone (`at-start`), with what the desk fetches to open a draft
 * (`with-draft`) and its title card (`with-card`), or by whatever dynamic import (`ever`). Paths relative to `buildDir`.
 */
export function filesOfPage(buildDir: string, page: string, when: When): Set<string> {
  const html = readFileSync(join(buildDir, page), 'utf8');
  const addresses = [...html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+\.(?:js|css))"/g)];
  const files = new Set([page]);
  const waiting = addresses.map(([, address]) => posix.join(posix.dirname(page), (address ?? '').replace(/^\//, '')));
  if (!waiting.some((file) => file.endsWith('.js'))) throw new Error(`${page} loads no script`);
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    if (file.endsWith('.js')) waiting.push(...importsOf(buildDir, file, when));
  }
  return files;
}

function importsOf(buildDir: string, file: string, when: When): string[] {
  const { module, errors } = parseSync(file, readFileSync(join(buildDir, file), 'utf8'));
  if (errors.length > 0) throw new Error(`${file} cannot be read: ${errors[0]?.message}`);
  const code = readFileSync(join(buildDir, file), 'utf8');
  const still = [
    ...module.staticImports.map((one) => one.moduleRequest.value),
    ...module.staticExports.flatMap((one) => one.entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
  ];
  const later = module.dynamicImports
    .map(({ moduleRequest }) => ({ at: address(code, moduleRequest), end: moduleRequest.end }))
    .filter(({ at }) => LATER_CHUNKS[when].test(at));
  return [
    ...[...still, ...later.map(({ at }) => at)].map((one) => posix.join(posix.dirname(file), one)),
    ...later.flatMap(({ end }) => stylesOf(code, end)),
  ];
}

/** What Vite writes behind a dynamic import: which files of the list at the chunk's head come with it. */
function stylesOf(code: string, end: number): string[] {
  const files = [...(/m\.f=\[([^\]]*)\]/.exec(code)?.[1] ?? '').matchAll(/["'`]\/?([^"'`]+)["'`]/g)].map(
    ([, at]) => at,
  );
  const places = /__vite__mapDeps\(\[([\d,]*)\]\)/.exec(code.slice(end))?.[1]?.split(',') ?? [];
  return places.map((place) => files[Number(place)] ?? '').filter((file) => file.endsWith('.css'));
}

function address(code: string, { start, end }: { start: number; end: number }): string {
  const literal = code.slice(start, end);
  const found = /^["'`]([^"'`]+)["'`]$/.exec(literal)?.[1];
  if (found === undefined) throw new Error(`import(${literal}) cannot be followed`);
  return found;
}

if (import.meta.main) {
  const sizes = measureSize(resolve(dirname(import.meta.dirname), '.output/chrome-mv3'));
  let over = false;
  for (const part of Object.keys(SIZE_BUDGET) as SizedPart[]) {
    const kilobytes = sizes[part] / 1000;
    over ||= kilobytes > SIZE_BUDGET[part];
    console.log(`${part.padEnd(10)} ${kilobytes.toFixed(1).padStart(6)} KB of ${SIZE_BUDGET[part]}`);
  }
  process.exitCode = over ? 1 : 0;
}
