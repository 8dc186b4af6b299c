import { type Route, type Server, serve } from '../../../scripts/drive/serve.ts';
import { ROUTES } from '../routes.ts';
import { makeFirefoxProfile } from './firefox-profile.ts';
import { loadInTab, tabDocument } from './in-chrome.ts';
import { type Firefox, launchFirefox } from './launch-firefox.ts';
import { type Surface, surfaceOf } from './surface.ts';
import { until } from './until.ts';

/** A Firefox with the extension, and the pages it is tried on. */
export interface Session {
  firefox: Firefox;
  server: Server;
  tab: Surface;
  popup: Surface;
  sidebar: Surface;
  /** Loads the server's path, or a whole address, in the tab in front; gives the address. */
  open(path: string): Promise<string>;
  /** Kills Firefox and starts it again on the same profile. */
  restart(): Promise<void>;
  end(): Promise<void>;
}

export async function startSession(
  more: Record<string, Route> = {},
  preferences: Record<string, string | number> = {},
): Promise<Session> {
  const server = await serve({ ...ROUTES, ...more });
  const profile = makeFirefoxProfile(preferences);
  try {
    const session: Session = {
      server,
      ...driver(await launchFirefox(profile)),
      async open(path) {
        const address = path.startsWith('/') ? server.origin + path : path;
        const before = await session.firefox.inChrome(loadInTab, address);
        // The click grants the page that is there then: the one before must have gone, though its address be the same.
        await until('the new page', async () => (await session.firefox.inChrome(tabDocument)) !== before);
        await session.tab.shown(address);
        return address;
      },
      async restart() {
        await session.firefox.kill();
        Object.assign(session, driver(await launchFirefox(profile)));
      },
      async end() {
        await session.firefox.close();
        await server.close();
      },
    };
    return session;
  } catch (error) {
    await server.close();
    throw error;
  }
}

const driver = (firefox: Firefox) => ({
  firefox,
  tab: surfaceOf(firefox, 'tab'),
  popup: surfaceOf(firefox, 'popup'),
  sidebar: surfaceOf(firefox, 'sidebar'),
});
