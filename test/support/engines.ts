import { setEngine, type EngineName } from '../../src';

const known = ['cpu', 'wasm', 'tensorflow'] as const;

/** The engines to test: `cpu` and `wasm`, or those of the environment variable ENGINES. */
export const engines: readonly EngineName[] = (process.env.ENGINES ?? 'cpu,wasm').split(',').map((name) => {
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
