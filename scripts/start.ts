/** `npm start`: the extension built and running in a browser on a sample page; without a display, the whole job done by real clicks. */
import { resolve } from 'node:path';
import { thisMachine } from './browser-host.ts';
import { buildEverything } from './demo/build-everything.ts';
import { hasDisplay } from './demo/has-display.ts';
import { perform } from './demo/perform.ts';
import { show } from './demo/show.ts';
import { EDITOR_ROUTES } from './drive/editor-pages.ts';
import { serve } from './drive/serve.ts';
import { getBrowser } from './get-browser.ts';
import { sayBrowserProblem } from './say-browser-problem.ts';

const project = resolve(import.meta.dirname, '..');

const found = await getBrowser('chromium', thisMachine);
if (!found.ok) {
  console.error(sayBrowserProblem(found.problem));
  process.exit(1);
}
console.log(`ブラウザー: ${found.value}`);
await buildEverything();
const server = await serve({ ...EDITOR_ROUTES, '/sample/': resolve(project, 'scripts/sample') });
try {
  if (hasDisplay(process.platform, process.env)) await show(server);
  else await perform(server, resolve(project, 'output'));
} finally {
  await server.close();
}
