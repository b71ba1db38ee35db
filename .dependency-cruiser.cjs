/** The house rules of imports, as in CONTRIBUTING.md. */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(core|widgets|extension)/',
        pathNot: [
          '\\.d\\.ts$',
          '^extension/(entrypoints|public)/',
          '/build/',
          '^widgets/entry/',
          '^core/cli/main\\.ts$',
          '^core/index\\.ts$',
          // The stores' pages are written from it by tests/screenshots/store.ts, which is not cruised.
          '^core/locale/store\\.messages\\.ts$',
          // Lit gets it from the build.
          '^widgets/shared/trusted\\.ts$',
        ],
      },
      to: {},
    },
    {
      name: 'core-stands-alone',
      severity: 'error',
      from: { path: '^core/' },
      to: { path: '^(widgets|extension|demo|tests)/' },
    },
    {
      name: 'core-without-lit-or-wxt',
      severity: 'error',
      from: { path: '^core/' },
      to: { path: 'node_modules/(lit|lit-html|lit-element|@lit|wxt)/' },
    },
    {
      name: 'widgets-import-core-only',
      severity: 'error',
      from: { path: '^widgets/' },
      to: { path: '^(extension|demo|tests)/' },
    },
    {
      name: 'extension-imports-views-only',
      severity: 'error',
      from: { path: '^extension/' },
      to: { path: '^widgets/', pathNot: '\\.view\\.ts$' },
    },
    {
      name: 'nothing-imports-demo',
      severity: 'error',
      from: { path: '^(core|widgets|extension)/' },
      to: { path: '^(demo|tests)/' },
    },
    {
      name: 'text-is-the-ground',
      severity: 'error',
      from: { path: '^core/text/' },
      to: { path: '^core/', pathNot: '^core/text/' },
    },
    {
      name: 'citation-stands-on-text',
      severity: 'error',
      from: { path: '^core/citation/' },
      to: { path: '^core/', pathNot: '^core/(text|citation)/' },
    },
    {
      name: 'registry-stands-on-citation',
      severity: 'error',
      from: { path: '^core/registry/' },
      to: { path: '^core/', pathNot: '^core/(text|citation|registry|locale)/' },
    },
    {
      name: 'annotation-stands-on-citation',
      severity: 'error',
      from: { path: '^core/annotation/' },
      to: { path: '^core/', pathNot: '^core/(text|citation|annotation)/' },
    },
    {
      name: 'library-is-the-extensions',
      severity: 'error',
      from: { path: '^widgets/' },
      to: { path: '^core/(library|cli)/' },
    },
    {
      name: 'weather-and-news-stand-apart',
      severity: 'error',
      from: { path: '^core/(weather|news)/' },
      to: { path: '^core/', pathNot: '^core/(text|locale|weather|news)/' },
    },
    {
      name: 'node-only-at-the-edge',
      severity: 'error',
      from: {
        path: '^(core|widgets|extension)/',
        pathNot: ['^core/cli/', '/build/', '^core/registry/node/', '^extension/build/'],
      },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.js'],
    },
  },
};
