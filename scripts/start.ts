/** `npm start`: the extension built and running in a browser on a sample page; without a display, the whole job done by real clicks. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { thisMachine } from './browser-host.ts';
import { hasDisplay } from './demo/has-display.ts';
import { perform } from './demo/perform.ts';
import { show } from './demo/show.ts';
import { buildEditors } from './drive/build-editors.ts';
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
const build = spawnSync('npm', ['run', '--silent', 'build'], {
  cwd: project,
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
if (build.status !== 0) {
  console.error(`拡張機能をビルドできませんでした。\n${build.stdout}\n${build.stderr}`);
  process.exit(1);
}
await buildEditors();
const server = await serve({ ...EDITOR_ROUTES, '/sample/': resolve(project, 'scripts/sample') });
try {
  if (hasDisplay(process.platform, process.env)) await show(server);
  else await perform(server, resolve(project, 'output'));
} finally {
  await server.close();
}
