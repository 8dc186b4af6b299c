import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { buildEditors } from '../drive/build-editors.ts';

const project = resolve(import.meta.dirname, '../..');

/** Builds the extension for these browsers, and the editor pages; throws with the build's own words where that fails. */
export async function buildEverything(scripts: ReadonlyArray<'build' | 'build:firefox'> = ['build']): Promise<void> {
  for (const script of scripts) {
    const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', script], {
      cwd: project,
      encoding: 'utf8',
      // As it is shipped: test runners set `test`, and libraries then come with what only developers need.
      env: { ...process.env, NODE_ENV: 'production' },
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new Error(`npm run ${script} failed:\n${stdout}\n${stderr}`);
  }
  await buildEditors();
}
