/** One SWC recipe for specs: the same decorators and metadata as the build, each file compiled alone. */
const swc = (tsx) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx, decorators: true },
      experimental: { keepImportAttributes: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
    },
    swcrc: false,
  },
];

/** Native ESM: Node must run with --experimental-vm-modules (the npm scripts do). */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '\\.ts$': swc(false), '\\.tsx$': swc(true) },
  moduleNameMapper: { '^@tctp/([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts' },
  testMatch: [
    '<rootDir>/libs/**/*.spec.ts',
    '<rootDir>/apps/{api,cli,worker,web}/src/**/*.spec.ts',
    '<rootDir>/test/**/*.spec.ts',
  ],
  /* Faults need the machine for themselves: `npm run faults`. */
  testPathIgnorePatterns: ['/node_modules/', ...(process.env.TCTP_FAULTS === '1' ? [] : ['/test/faults/'])],
  reporters: [
    'default',
    ...(process.env.TCTP_FAULTS === '1' ? ['<rootDir>/test/faults/support/report.mjs'] : []),
  ],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  maxWorkers: 2,
  testTimeout: 30_000,
  workerIdleMemoryLimit: '1GB',
};
