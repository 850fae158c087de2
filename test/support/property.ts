import fc from 'fast-check';

// The same examples in every run: a test that fails, fails again.
fc.configureGlobal({ seed: 20, numRuns: 50 });

export { fc };
