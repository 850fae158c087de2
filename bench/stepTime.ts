import { setEngine, type EngineName } from '../src';
import { trainingStep } from './step';

const WARM_UP_MS = 1000;
const MEASURE_MS = 4000;

/** The median of a training step's time: `stepTime.ts <batch size> [engine]`. */
async function main(batchSize: number, engine?: EngineName): Promise<void> {
  await setEngine(engine);
  const step = trainingStep(batchSize);
  times(step, WARM_UP_MS);
  const sorted = times(step, MEASURE_MS).sort((a, b) => a - b);
  console.log(JSON.stringify({ ms: sorted[Math.floor(sorted.length / 2)] }));
}

function times(run: () => void, duration: number): number[] {
  const taken: number[] = [];
  const end = performance.now() + duration;
  for (let start = performance.now(); start < end;) {
    run();
    const now = performance.now();
    taken.push(now - start);
    start = now;
  }
  return taken;
}

// setEngine says which names there are.
void main(Number(process.argv[2] ?? 4), process.argv[3] as EngineName | undefined);
