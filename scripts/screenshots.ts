/** `npm run screenshots`: makes the README's pictures in `docs/`, by doing the whole job in a real browser. */
import { resolve } from 'node:path';
import { buildEverything } from './demo/build-everything.ts';
import { playWholeJob, type View, type ViewName } from './demo/play-whole-job.ts';
import { EDITOR_ROUTES } from './drive/editor-pages.ts';
import { serve } from './drive/serve.ts';
import { type Shot, shoot } from './drive/shoot.ts';

const project = resolve(import.meta.dirname, '..');
const folder = resolve(project, 'docs');

/** The pictures the README shows, each a crop a reader takes in at a glance. */
const pictures: Partial<Record<ViewName, Pick<Shot, 'name' | 'width' | 'height'>>> = {
  popup: { name: 'popup' },
  original: { name: 'desk', width: 1100, height: 820 },
  'pasted-note': { name: 'pasted-note', width: 760, height: 900 },
};

await buildEverything();
const server = await serve({ ...EDITOR_ROUTES, '/sample/': resolve(project, 'scripts/sample') });
const onView = async ({ name, page, surface }: View) => {
  const picture = pictures[name];
  if (picture) await shoot(page, { folder, surface, ...picture });
};
try {
  await playWholeJob({ server, onView });
} finally {
  await server.close();
}
