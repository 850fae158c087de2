import path from 'node:path';
import { Command, Option } from 'commander';
import { CIFAR10, run, setEngine } from '../../src';
import { friendly } from '../../tools/friendly';
import { cifar10Run } from './run/cifar10';
import { hereRun } from './run/here';
import { openCifar10, openShapes } from './run/images';
import { learnedCifar10Run, learnedRun } from './run/learned';
import { momentsRun } from './run/moments';
import { networkRun } from './run/network';
import { overfittingRun } from './run/overfitting';
import { pytorchRun } from './run/pytorch';
import { seedsRun } from './run/seeds';
import { shapesRun } from './run/shapes';
import { sliceRun } from './run/slice';
import { symptomsRun } from './run/symptoms';
import { writeRun } from './run/write';
import { wrongLabelsRun } from './run/wrongLabels';

const folder = path.resolve(__dirname, '../../docs/runs');
const few = { train: 2000, test: 2000 };

const RUNS = [
  ...(['shapes', 'symptoms', 'here', 'learned', 'moments', 'overfitting', 'wrong-labels'] as const),
  ...(['cifar10', 'learned-cifar10', 'network', 'seeds', 'slice', 'pytorch'] as const),
] as const;
type RunName = (typeof RUNS)[number];

interface Options {
  readonly archive?: string;
  readonly root: string;
  readonly python?: string;
  readonly only: readonly RunName[];
}

/** Trains for the pages that show curves and mistakes, and writes the numbers down: `npm run record:runs`. */
async function main(): Promise<void> {
  const options = new Command('npm run record:runs --')
    .option('--archive <file>', 'a copy of cifar-10-binary.tar.gz, to be unpacked into the root')
    .option('--root <folder>', 'where CIFAR-10 is kept', './data')
    .option('--python <program>', 'a Python that has torch')
    .addOption(new Option('--only <run...>', 'record these only').choices(RUNS).default([...RUNS]))
    .allowExcessArguments(false);
  const { archive, root, python, only } = friendly(options).parse().opts<Options>();
  if (archive !== undefined) await CIFAR10.open({ root, archive, train: false, limit: 1 });
  const present = CIFAR10.isPresent(root);
  // The file's place on this machine says nothing to others.
  const command =
    archive === undefined ? 'npm run record:runs' : 'npm run record:runs -- --archive cifar-10-binary.tar.gz';
  const openFew = async () => (present ? openCifar10(root, few) : openShapes(few));
  const runs: Record<RunName, () => Promise<object | undefined>> = {
    shapes: () => shapesRun('npm run record:runs'),
    symptoms: () => symptomsRun('npm run record:runs'),
    here: () => hereRun('npm run record:runs'),
    learned: () => learnedRun('npm run record:runs'),
    moments: () => momentsRun('npm run record:runs'),
    overfitting: async () => overfittingRun(await openFew(), command),
    'wrong-labels': async () => wrongLabelsRun(await openFew(), command),
    cifar10: async () => (present ? cifar10Run(root, command) : undefined),
    'learned-cifar10': async () => (present ? learnedCifar10Run(root, command) : undefined),
    network: async () => (present ? networkRun(root, command) : undefined),
    seeds: async () => (present ? seedsRun(root, command) : undefined),
    slice: async () => (present ? sliceRun(root, command) : undefined),
    pytorch: async () => (python === undefined ? undefined : pytorchRun(python)),
  };

  await setEngine('wasm');
  for (const name of only) {
    const made = await runs[name]();
    if (made) await writeRun(folder, `${name}.json`, made);
    console.log(
      `docs/runs/${name}.json ${made ? 'was written' : `stays as it is: what it needs is missing (CIFAR-10 in ${root}, --python)`}`,
    );
  }
}

run(main);
