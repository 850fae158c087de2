import { performance } from 'node:perf_hooks';
import { Trial } from './trial';

/**
 * Prints the faults of files that change nothing of what the short lab prints: `npx ts-node test/faults/run.ts src/optim/sgd.ts`.
 * With --json, as a list for the tests.
 */
async function main(args: readonly string[]): Promise<void> {
  const isForTests = args.includes('--json');
  const say = (line: string): void => {
    if (!isForTests) console.log(line);
  };
  const trial = new Trial();
  const found: { file: string; title: string }[] = [];
  for (const file of args.filter((arg) => arg !== '--json')) {
    const start = performance.now();
    const { tried, survivors } = await trial.survivors(file);
    const time = Math.round(performance.now() - start);
    say(`${file}: ${tried} tried, ${survivors.length} survive, ${time} ms`);
    for (const { line, title } of survivors) {
      say(`    ${line}: ${title}`);
      found.push({ file, title });
    }
  }
  if (!(await trial.isSound()))
    throw new Error('after all faults, the lab prints something else without one');
  if (isForTests) console.log(JSON.stringify(found));
}

void main(process.argv.slice(2));
