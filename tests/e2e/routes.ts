import { resolve } from 'node:path';
import { EDITOR_ROUTES } from '../../scripts/drive/editor-pages.ts';
import type { Route } from '../../scripts/drive/serve.ts';

const project = resolve(import.meta.dirname, '../..');

/** What the browser tests of both browsers are served. */
export const ROUTES: Record<string, Route> = {
  ...EDITOR_ROUTES,
  '/pages/': resolve(project, 'tests/fixtures/pages'),
  '/sample/': resolve(project, 'scripts/sample'),
};
