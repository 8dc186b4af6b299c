import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  nodes: Array<{ target: unknown; failureSummary?: string }>;
}

/** What axe-core finds wrong on the page, one line each; empty where nothing is. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  // Evaluated over the debugging protocol, which the page's CSP does not bind.
  await page.evaluate(source);
  const violations = await page.evaluate(async () => {
    // @ts-expect-error axe was put on the page above
    const result = await axe.run(document);
    return result.violations as Violation[];
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${JSON.stringify(node.target)} ${node.failureSummary ?? ''}`),
  );
}
