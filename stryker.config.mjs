/** Mutation testing of the pure core, one lib at a time: `MUTATE=workflow npm run mutants`. Long: an hour or more. */
const lib = process.env.MUTATE ?? 'workflow';

export default {
  packageManager: 'npm',
  /* Files are compiled one by one; there is nothing in tsconfig for Stryker to rewrite. */
  tsconfigFile: 'none',
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  jest: { projectType: 'custom', configFile: 'jest.core.config.js', enableFindRelatedTests: true },
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
