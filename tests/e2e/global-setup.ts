import { spawnSync } from 'node:child_process';
import { buildEditors } from '../../scripts/drive/build-editors.ts';

/** Builds the extension for both browsers and the editor pages, once for all browser tests. */
export default async function setup(): Promise<void> {
  for (const script of ['build', 'build:firefox']) {
    const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', script], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new Error(`npm run ${script} failed:\n${stdout}\n${stderr}`);
  }
  await buildEditors();
}
