import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const EXTENSION_ID = 'yakuho@yakuho.example';
/** Fixed, so that the extension's pages keep their origin, and with it their database, over a restart. */
export const EXTENSION_UUID = '6d1a9c52-0f5b-4d0e-9c3e-3b6a5f2b7a10';

const preferences: Record<string, string | number | boolean> = {
  // Any free port; Firefox writes it to MarionetteActivePort in the profile.
  'marionette.port': 0,
  // Nothing but loopback is called.
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'messaging-system.rsexperimentloader.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'nimbus.rollouts.enabled': false,
  'services.settings.server': 'data:,#dummy/v1',
  // No window of Firefox's own in the way.
  'browser.aboutwelcome.enabled': false,
  // What lists the downloads opens at each of them, and takes the next click to close itself.
  'browser.download.alwaysOpenPanel': false,
  'browser.preonboarding.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  // What an extension asks for in a click is granted without the browser's question, which is a window of its own.
  'extensions.webextOptionalPermissionPrompts': false,
  // Tests kill Firefox; neither its session nor its safe mode comes back for that.
  'browser.sessionstore.resume_from_crash': false,
  'toolkit.startup.max_resumed_crashes': -1,
  'termsofuse.bypassNotification': true,
  'trailhead.firstrun.didSeeAboutWelcome': true,
  // A temporary extension leaves with the browser; its origin and its data must not, as those of an installed one do not.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: EXTENSION_UUID }),
};

/** All https through that port of this machine, but for what is on it already. */
export const throughProxy = (port: number) => ({
  'network.proxy.type': 1,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
});

/** A new profile folder of its own, with more preferences where they are given; gives its path. */
export function makeFirefoxProfile(more: Record<string, string | number> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'yakuho-firefox-'));
  const lines = Object.entries({ ...preferences, ...more }).map(
    ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`,
  );
  writeFileSync(join(folder, 'user.js'), `${lines.join('\n')}\n`);
  return folder;
}
