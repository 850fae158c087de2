import { existsSync } from 'node:fs';
import { findPlace } from '../../native/place';
import { ENGINES, setEngine, type EngineName } from '../../src';

const installed = existsSync(findPlace().addon) ? 'cpu,wasm,tensorflow' : 'cpu,wasm';

/** The engines to test: all that are installed, or those of the environment variable ENGINES. */
export const engines: readonly EngineName[] = (process.env.ENGINES ?? installed).split(',').map((name) => {
  const engine = ENGINES.find((candidate) => candidate === name);
  if (engine === undefined) throw new Error(`ENGINES names an unknown engine: ${name}`);
  return engine;
});

/** Those that have quicker kernels: `cpu` has none. */
export const quickEngines = engines.filter((engine) => engine !== 'cpu');

const asTheyCome = engines.map((engine) => [engine, { engine, plain: false }] as const);
const byFormulas = quickEngines.map(
  (engine) => [`${engine}, by formulas alone`, { engine, plain: true }] as const,
);

/** The same tests on each engine, as it comes and by formulas alone. */
export function onEachEngine(tests: () => void): void {
  describe.each([...asTheyCome, ...byFormulas])('on the engine %s', (_, { engine, plain }) => {
    beforeAll(() => setEngine(engine, { plain }));
    tests();
  });
}
