/** Imports run one way: entrypoints → components → store/browser → engines/checks/targets → post → article. */
const layers = [
  ['article', '^utils/article/'],
  ['post', '^utils/post/'],
  ['rules', '^utils/(engines|checks|targets|insert)/'],
  ['edges', '^utils/(store|browser)/'],
  ['components', '^components/'],
  ['entrypoints', '^entrypoints/'],
];

const upward = layers.slice(0, -1).map(([name, from], index) => ({
  name: `${name}-imports-nothing-above-it`,
  severity: 'error',
  from: { path: from },
  to: { path: layers.slice(index + 1).map(([, path]) => path) },
}));

module.exports = {
  forbidden: [
    ...upward,
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^(#i18n|wxt/)' } },
    {
      name: 'product-imports-no-tests-or-scripts',
      severity: 'error',
      from: { path: '^(utils|components|entrypoints)/' },
      to: { path: '^(tests|scripts)/' },
    },
    {
      name: 'only-browser-names-extension-apis',
      comment: 'entrypoints may use the define… helpers, nothing else of WXT outside utils/browser',
      severity: 'error',
      from: { path: '^(utils|components|entrypoints)/', pathNot: '^utils/browser/' },
      to: { path: '(^|/)(wxt/browser|wxt/utils/storage|webextension-polyfill)' },
    },
    {
      name: 'pure-domain-has-no-edge-libraries',
      severity: 'error',
      from: { path: '^utils/(article|post|engines|checks|targets|insert)/' },
      to: { path: 'node_modules/(dexie|preact|@tiptap|dompurify|wxt)/' },
    },
    {
      name: 'migrations-import-nothing-of-ours',
      severity: 'error',
      from: { path: '^utils/store/migrations/v\\d+\\.ts$' },
      to: { path: '^(utils|components|entrypoints)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types', 'require'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
