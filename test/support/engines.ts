import { existsSync } from 'node:fs';
import { findPlace } from '../../native/place';
import { setEngine, type EngineName } from '../../src';

const known = ['cpu', 'wasm', 'tensorflow'] as const;

const installed = existsSync(findPlace().addon) ? 'cpu,wasm,tensorflow' : 'cpu,wasm';

/** The engines to test: all that are installed, or those of the environment variable ENGINES. */
export const engines: readonly EngineName[] = (process.env.ENGINES ?? installed).split(',').map((name) => {
  const engine = known.find((candidate) => candidate === name);
  if (engine === undefined) throw new Error(`ENGINES names an unknown engine: ${name}`);
  return engine;
});

/** The same tests on each engine. */
export function onEachEngine(tests: () => void): void {
  describe.each(engines)('on the engine %s', (engine) => {
    beforeAll(() => setEngine(engine));
    tests();
  });
}
