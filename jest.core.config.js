import all from './jest.config.js';

/**
 * The specs of the pure libs alone, for mutation testing: no database, no browser, nothing to start. A property that
 * fails has killed its mutant; nobody needs the smallest example.
 */
export default {
  ...all,
  globalSetup: undefined,
  globalTeardown: undefined,
  testMatch: ['<rootDir>/libs/{domain,calendar,scoring,workflow,forecast}/src/**/*.spec.ts'],
  /* Walking the whole graph for every mutant would take days; what the examples and lives miss shows. */
  testPathIgnorePatterns: ['/node_modules/', 'task-graph\\.spec'],
  setupFiles: ['<rootDir>/test/support/hasty-properties.ts'],
  bail: 1,
};
