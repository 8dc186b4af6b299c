import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { evaluateInSurface, type SurfaceName } from './in-chrome.ts';
import type { Firefox } from './launch-firefox.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LIMIT_MS = 30_000;

interface Violation {
  id: string;
  nodes: Array<{ target: unknown; failureSummary?: string }>;
}

/** What axe-core finds wrong on the surface, one line each; empty where nothing is. */
export async function accessibilityProblems(firefox: Firefox, surface: SurfaceName): Promise<string[]> {
  const script = `${source}; return axe.run(document).then(({ violations }) => JSON.stringify(violations));`;
  const reply = await firefox.inChrome(evaluateInSurface, surface, script, [], LIMIT_MS);
  const violations = JSON.parse(String(reply)) as Violation[];
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${JSON.stringify(node.target)} ${node.failureSummary ?? ''}`),
  );
}
