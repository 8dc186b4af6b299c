/** Where zod makes its settings, unless somebody has made them before. */
const SETTINGS = /\.__zod_globalConfig = \{\}/;

/**
 * A bundler's plugin that has the AI SDK's schemas (zod) interpreted: zod would first try whether it may compile them with
 * `new Function`, and the CSP's refusal of that is reported on the console each time. A release that has it otherwise stops
 * the build.
 */
export function zodWithoutEval() {
  return {
    name: 'zod-without-eval',
    transform(code: string, id: string) {
      if (!/zod\/v4\/core\/core\.js$/.test(id)) return null;
      if (!SETTINGS.test(code)) throw new Error('zod makes its settings otherwise now: see scripts/build');
      return { code: code.replace(SETTINGS, '.__zod_globalConfig = { jitless: true }'), map: null };
    },
  };
}
