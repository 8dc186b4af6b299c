import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpackedId } from './unpacked-id.ts';

/**
 * Makes a profile that no browser is using remember that the writer has once allowed these origins: the extension still has
 * to ask, and the browser answers for the writer. Its question itself is a window of the browser's own, which nothing can drive.
 */
export function grantHosts(userDataDir: string, extensionDir: string, patterns: readonly string[]): void {
  const file = join(userDataDir, 'Default', 'Preferences');
  const preferences = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const granted = { api: [], explicit_host: patterns, manifest_permissions: [], scriptable_host: [] };
  const settings = preferences.extensions?.settings ?? {};
  const id = unpackedId(extensionDir);
  preferences.extensions = {
    ...preferences.extensions,
    settings: {
      ...settings,
      // Nothing else that a browser before knew of the extension: it would count as installed, and be asked about anew.
      [id]: { granted_permissions: granted, runtime_granted_permissions: granted },
    },
  };
  mkdirSync(join(userDataDir, 'Default'), { recursive: true });
  writeFileSync(file, JSON.stringify(preferences));
}
