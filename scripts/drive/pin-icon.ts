import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpackedId } from './unpacked-id.ts';

/**
 * Has the extension's icon stand in the toolbar of a profile that no browser is using. Chromium slides an icon that is not
 * pinned into the toolbar before it opens the popup, which takes it 0.3 s.
 */
export function pinIcon(userDataDir: string, extensionDir: string): void {
  const file = join(userDataDir, 'Default', 'Preferences');
  const preferences = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const pinned: string[] = preferences.extensions?.pinned_extensions ?? [];
  const id = unpackedId(extensionDir);
  if (pinned.includes(id)) return;
  preferences.extensions = { ...preferences.extensions, pinned_extensions: [...pinned, id] };
  mkdirSync(join(userDataDir, 'Default'), { recursive: true });
  writeFileSync(file, JSON.stringify(preferences));
}
