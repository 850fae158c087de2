import { performance } from 'node:perf_hooks';
import { Trial } from './trial';

/** Prints the faults of files that change nothing of what the short lab prints. */
async function main(files: readonly string[]): Promise<void> {
  const trial = new Trial();
  for (const file of files) {
    const start = performance.now();
    const { tried, survivors } = await trial.survivors(file);
    const time = Math.round(performance.now() - start);
    console.log(`${file}: ${tried} tried, ${survivors.length} survive, ${time} ms`);
    for (const { line, title } of survivors) console.log(`    ${line}: ${title}`);
  }
  console.log(
    (await trial.isSound()) ? 'the lab is sound' : 'the lab prints something else without a fault, too',
  );
}

void main(process.argv.slice(2));
