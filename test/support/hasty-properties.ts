import fc from 'fast-check';

/** Under mutation: the first counterexample is enough, and fewer runs find it. */
fc.configureGlobal({ endOnFailure: true, numRuns: 40 });
