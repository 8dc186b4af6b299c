import { defineConfig } from 'wxt';
import { bundledLicences } from './scripts/build/bundled-licences.ts';
import { leanReadability } from './scripts/build/lean-readability.ts';
import { smallClip } from './scripts/build/small-clip.ts';
import { zodWithoutEval } from './scripts/build/zod-without-eval.ts';

const licences = bundledLicences();

/** Chrome's and Firefox's identity, permissions and CSP. Anything a page or a host needs beyond `activeTab` is optional and asked for on use. */
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: () => ({ plugins: [leanReadability(), smallClip(), zodWithoutEval(), licences.plugin()] }),
  hooks: {
    'build:publicAssets': (wxt, files) => (wxt.config.command === 'build' ? licences.complete(files) : undefined),
  },
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  manifest: ({ browser }) => ({
    name: '__MSG_app_name__',
    short_name: '訳報',
    description: '__MSG_app_description__',
    default_locale: 'ja',
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
    // Asked for one origin at a time, in the click that saves the engine behind it. http: for servers in the writer's own house.
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    action: {
      default_title: '__MSG_app_action__',
      // Else Firefox hides the button in its extensions panel, one click further away.
      ...(browser === 'firefox' ? { default_area: 'navbar' } : {}),
    },
    commands: {
      // Alt+Shift+Y is taken by neither browser nor by Ameba's or note's editor.
      _execute_action: { suggested_key: { default: 'Alt+Shift+Y' } },
    },
    content_security_policy: {
      // http: and https: images are the lead image in the popup alone. connect-src is open because the writer may enter any
      // engine's address: only `utils/engines` fetches, and only from origins that were allowed in a click (or answer with CORS);
      // beside it `fetch-picture.ts`, an outlet's photo in the click that asks for it.
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: https: http:; connect-src 'self' https: http:; base-uri 'none'; form-action 'none'; object-src 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'yakuho@yakuho.example',
              strict_min_version: '140.0',
              // The article's text, to the engine the writer chose and entered a key for.
              data_collection_permissions: { required: ['none'], optional: ['websiteContent'] },
            },
          },
        }
      : { minimum_chrome_version: '127' }),
  }),
});
