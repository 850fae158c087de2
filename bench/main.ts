import { existsSync } from 'node:fs';
import path from 'node:path';
import { Command, Option } from 'commander';
import { wholeNumber } from '../lab/options';
import { findPlace } from '../native/place';
import { run } from '../src';
import { friendly } from '../tools/friendly';
import { measure, type MeasureOptions } from './measure';
import { writePlaces } from './places';
import { render } from './render';
import { readResults, writeResults } from './resultsFile';
import { PARTS, type PartName, type Results } from './measured';

interface Options extends MeasureOptions {
  readonly only?: readonly PartName[];
  readonly from?: string;
  readonly write: boolean;
}

const project = path.join(__dirname, '..');
const RESULTS = path.join(__dirname, 'results.json');

const command = new Command('npm run bench --')
  .description('Measures the lab beside the same program in PyTorch, by turns, and prints tables.')
  .option('--python <program>', 'a Python that has torch, best with torchvision', 'python3')
  .option('--root <folder>', 'where CIFAR-10 is; Shapes are drawn where it is not there', './data')
  .option('--rounds <n>', "how often each program runs, in place of each table's own number", wholeNumber(1))
  .option('--patience <seconds>', 'how long a row waits for a quiet machine', wholeNumber(0), 300)
  .addOption(new Option('--only <part...>', 'measure these parts only').choices(PARTS))
  .option('--from <file>', 'measure nothing: take the results out of this file')
  .option('--write', 'keep the results in bench/results.json, and put them into all texts', false);

run(() => bench(friendly(command).parse().opts<Options>()));

async function bench(options: Options): Promise<void> {
  const { from, only, write } = options;
  const take = (made: Results): void => {
    for (const [name, text] of Object.entries(render(made))) console.log(`${name}\n\n${text}\n`);
    // What was not measured now stays.
    if (write) keep({ ...readResults(RESULTS), ...made });
  };
  if (from !== undefined) take(readResults(from));
  // One by one: all of them take more than an hour.
  else for await (const made of measure(only ?? allParts(), options)) take(made);
}

function keep(results: Results): void {
  writeResults(RESULTS, results);
  writePlaces(project, render(results));
}

function allParts(): readonly PartName[] {
  if (existsSync(findPlace().addon)) return PARTS;
  console.error("TensorFlow's native engine is not in place (npm run native): it is left out.");
  return PARTS.filter((part) => part !== 'native' && part !== 'engines');
}
