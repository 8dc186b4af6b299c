import { readFileSync } from 'node:fs';
import { dirname, join, posix, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';

/** Gzipped kilobytes (1,000 bytes) each part may weigh: what a writer waits for on a slow machine. */
export const SIZE_BUDGET = { clip: 60, insert: 10, popup: 70, deskList: 120, deskDraft: 250 } as const;
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
  };
}

/** By this name the chunk is known that the desk fetches to open a draft; what an engine is made of comes when it is chosen. */
const DRAFT_CHUNK = /\/draft-desk-/;

/**
 * The page and what it loads: by static imports alone (`at-start`), with what the desk fetches to open a draft
 * (`with-draft`), or by whatever dynamic import (`ever`). Paths relative to `buildDir`.
 */
export function filesOfPage(buildDir: string, page: string, when: 'at-start' | 'with-draft' | 'ever'): Set<string> {
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

function importsOf(buildDir: string, file: string, when: 'at-start' | 'with-draft' | 'ever'): string[] {
  const { module, errors } = parseSync(file, readFileSync(join(buildDir, file), 'utf8'));
  if (errors.length > 0) throw new Error(`${file} cannot be read: ${errors[0]?.message}`);
  const code = readFileSync(join(buildDir, file), 'utf8');
  const still = [
    ...module.staticImports.map((one) => one.moduleRequest.value),
    ...module.staticExports.flatMap((one) => one.entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
  ];
  const isMeant = (one: string) => when === 'ever' || (when === 'with-draft' && DRAFT_CHUNK.test(one));
  const later = module.dynamicImports.map((one) => address(code, one.moduleRequest)).filter(isMeant);
  // Styles of dynamic chunks stand in a list of strings that Vite writes.
  const styles =
    when === 'at-start' ? [] : [...code.matchAll(/["'`]\/?(assets\/[\w.-]+\.css)["'`]/g)].map(([, at]) => at);
  return [
    ...[...still, ...later].map((one) => posix.join(posix.dirname(file), one)),
    ...styles.filter((one) => one !== undefined),
  ];
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
