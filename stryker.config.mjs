/** Mutation testing of the pure core, one lib at a time: `MUTATE=workflow npm run mutants`. */
const lib = process.env.MUTATE ?? 'workflow';

export default {
  packageManager: 'npm',
  /* Files are compiled one by one as Node asks for them; there is nothing in tsconfig to rewrite. */
  tsconfigFile: 'none',
  testRunner: 'mocha',
  testRunnerNodeArgs: [
    '--import',
    new URL('test/mutants/register.mjs', import.meta.url).href,
    '--disable-warning=ExperimentalWarning',
  ],
  mochaOptions: {
    /* A lib is proven by its own specs. Walking the whole graph, or measuring how reading grows with a text, for every mutant would take days. */
    spec: [`libs/${lib}/src/**/!(task-graph|any-text).spec.ts`],
    extension: ['ts'],
  },
  coverageAnalysis: 'perTest',
  mutate: [`libs/${lib}/src/**/*.ts`, '!**/*.spec.ts', '!**/*.fixture.ts', '!**/index.ts'],
  mutator: { excludedMutations: ['StringLiteral'] },
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 20_000,
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `coverage/mutants-${lib}.json` },
  tempDirName: 'coverage/stryker',
  ignorePatterns: ['dist', 'coverage', '.data', 'apps/web', 'test/e2e/screenshots', '.git'],
};
