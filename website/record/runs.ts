import path from 'node:path';
import { Command } from 'commander';
import { CIFAR10, run, setEngine } from '../../src';
import { friendly } from '../../tools/friendly';
import { cifar10Run } from './run/cifar10';
import { openCifar10, openShapes } from './run/images';
import { overfittingRun } from './run/overfitting';
import { shapesRun } from './run/shapes';
import { symptomsRun } from './run/symptoms';
import { writeRun } from './run/write';

const folder = path.resolve(__dirname, '../../docs/runs');
const few = { train: 2000, test: 2000 };

/** Trains for the pages that show curves and mistakes, and writes the numbers down: `npm run record:runs`. */
async function main(): Promise<void> {
  const options = new Command('npm run record:runs --')
    .option('--archive <file>', 'a copy of cifar-10-binary.tar.gz, to be unpacked into the root')
    .option('--root <folder>', 'where CIFAR-10 is kept', './data')
    .allowExcessArguments(false);
  const { archive, root } = friendly(options).parse().opts<{ archive?: string; root: string }>();
  if (archive !== undefined) await CIFAR10.open({ root, archive, train: false, limit: 1 });
  const present = CIFAR10.isPresent(root);
  // The file's place on this machine says nothing to others.
  const command =
    archive === undefined ? 'npm run record:runs' : 'npm run record:runs -- --archive cifar-10-binary.tar.gz';
  const write = async (name: string, content: object): Promise<void> => {
    await writeRun(folder, name, content);
    console.log(`docs/runs/${name} was written`);
  };

  await setEngine('wasm');
  await write('shapes.json', await shapesRun('npm run record:runs'));
  await write('symptoms.json', await symptomsRun('npm run record:runs'));
  await write(
    'overfitting.json',
    await overfittingRun(present ? await openCifar10(root, few) : openShapes(few), command),
  );
  if (present) await write('cifar10.json', await cifar10Run(root, command));
  else console.log(`CIFAR-10 is not in ${root}: docs/runs/cifar10.json stays as it is`);
}

run(main);
