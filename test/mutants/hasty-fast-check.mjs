import fc from 'fast-check';

export * from 'fast-check';

/** Under mutation the first counterexample is enough, and fewer runs find it, whatever a property asks for itself. */
const RUNS = 40;

fc.configureGlobal({ endOnFailure: true, numRuns: RUNS });

const assert = (property, asked) =>
  fc.assert(property, { ...asked, endOnFailure: true, numRuns: Math.min(asked?.numRuns ?? RUNS, RUNS) });

export { assert };
export default { ...fc, assert };
