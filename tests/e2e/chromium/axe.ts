import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';

/** What axe-core finds wrong on the page, one line each; empty where nothing is. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  // Evaluated over the debugging protocol, which the page's CSP does not bind.
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate('axe.run(document)')) as AxeResults;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${JSON.stringify(node.target)} ${node.failureSummary ?? ''}`),
  );
}
