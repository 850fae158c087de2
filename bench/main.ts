import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { Command, Option } from 'commander';
import { wholeNumber } from '../lab/options';
import { findPlace } from '../native/place';
import { CIFAR10, run } from '../src';
import { enginesTable, nativeTable, type Pytorch } from './engines';
import { milliseconds, runOurs, runProgram, type Seen } from './program';
import { writeRecords } from './records';
import { comparison, markdown, median, rounded, writeInto, type Row } from './table';

interface Options {
  readonly python: string;
  readonly root: string;
  readonly rounds: number;
  readonly lab: boolean;
  readonly only?: readonly Part[];
  readonly write: boolean;
}

const PARTS = ['comparison', 'workers', 'epochs', 'profile-4', 'profile-64', 'native', 'engines'] as const;
type Part = (typeof PARTS)[number];

/** A part of lesson 1's page. */
const ENGINES_PAGE = path.join(__dirname, '..', 'docs', '_engines.md');

const command = new Command('npm run bench --')
  .description('Measures the lab beside the same program in PyTorch, by turns, and prints tables.')
  .option('--python <program>', 'a Python that has torch, best with torchvision', 'python3')
  .option('--root <folder>', 'where CIFAR-10 is; Shapes are drawn where it is not there', './data')
  .option('--rounds <n>', 'how often all but the whole lab is measured; the medians count', wholeNumber(1), 3)
  .option('--no-lab', 'leave out the whole lab, which takes minutes')
  .addOption(new Option('--only <part...>', 'make these tables only').choices(PARTS))
  .option('--write', 'put the tables into bench/README.md', false);

run(() => bench(command.parse().opts<Options>()));

async function bench(options: Options): Promise<void> {
  const { python, root, rounds } = options;
  const versions = await pytorchVersions(python);
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  try {
    const images = await writeRecords(root, folder);
    const pytorch: Pytorch = (file, ...args) =>
      runProgram(python, [path.join(__dirname, 'pytorch', file), ...args]);
    const theirs = versions === undefined ? undefined : pytorch;
    const tables: Record<Part, () => Promise<string>> = {
      comparison: () => compare(options, folder, theirs),
      workers: () => workersTable(options),
      epochs: () => epochsTable(options, folder),
      'profile-4': () => profile('4'),
      'profile-64': () => profile('64'),
      native: () => nativeTable(theirs, rounds),
      engines: () => enginesTable(theirs),
    };
    const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${process.platform}`;
    const ours = `Node ${process.versions.node}`;
    const made: Record<string, string> = {
      machine: `${machine}. ${ours}. ${versions ?? 'No PyTorch'}. Images: ${images}.`,
    };
    for (const part of options.only ?? allParts()) made[part] = await tables[part]();
    for (const part of Object.values(made)) console.log(`${part}\n`);
    if (!options.write) return;
    writeInto(path.join(__dirname, 'README.md'), made);
    if (made.engines !== undefined) writeFileSync(ENGINES_PAGE, `${made.engines}\n\n${made.machine}\n`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function allParts(): readonly Part[] {
  if (existsSync(findPlace().addon)) return PARTS;
  console.error("TensorFlow's native engine is not in place (npm run native): it is left out.");
  return PARTS.filter((part) => part !== 'native' && part !== 'engines');
}

async function profile(batchSize: string): Promise<string> {
  return (await runOurs('bench/profile.ts', batchSize)).stdout.trim();
}

/** Undefined where there is no PyTorch. */
async function pytorchVersions(python: string): Promise<string | undefined> {
  try {
    return (await runProgram(python, [path.join(__dirname, 'pytorch', 'versions.py')])).stdout.trim();
  } catch {
    console.error(`${python} has no torch: only our own programs are measured.`);
    return undefined;
  }
}

/** Ours and PyTorch's by turns, so that what else the machine does meets both. */
async function compare(
  { python, root, rounds, lab }: Options,
  folder: string,
  pytorch: Pytorch | undefined,
): Promise<string> {
  const row = (name: string, unit: string, goal?: number): Row => ({
    name,
    unit,
    ours: [],
    pytorch: [],
    ...(goal === undefined ? {} : { goal }),
  });
  const step4 = row('a step of 4 images (PyTorch: the better of 1 and 2 threads)', 'ms', 0.5);
  const step64 = row('a step of 64 images (PyTorch: 1 thread)', 'ms', 0.8);
  const step64Both = row('a step of 64 images (PyTorch: 2 threads)', 'ms');
  const loader = row('the loader, for an image (ours: no workers; PyTorch: 2)', 'ms', 0.05);
  const start = row('start to the first line of lesson 1', 's');
  for (let round = 1; round <= rounds; round++) {
    console.error(`round ${round} of ${rounds}`);
    step4.ours.push(milliseconds(await runOurs('bench/stepTime.ts', '4')));
    step64.ours.push(milliseconds(await runOurs('bench/stepTime.ts', '64')));
    loader.ours.push(milliseconds(await runOurs('bench/loader.ts', root, '0')));
    start.ours.push((await runOurs('lessons/01-environment.ts')).firstLineSeconds);
    if (pytorch === undefined) continue;
    const [one, two] = [await pytorch('step.py', '4', '1'), await pytorch('step.py', '4', '2')];
    step4.pytorch.push(Math.min(milliseconds(one), milliseconds(two)));
    step64.pytorch.push(milliseconds(await pytorch('step.py', '64', '1')));
    step64Both.pytorch.push(milliseconds(await pytorch('step.py', '64', '2')));
    loader.pytorch.push(milliseconds(await pytorch('loader.py', path.join(folder, 'train.bin'), '2')));
    const lesson = path.join('lessons', 'pytorch', '01_environment.py');
    start.pytorch.push((await runProgram(python, [lesson])).firstLineSeconds);
  }
  step64Both.ours.push(...step64.ours);

  const whole = row('the whole lab (PyTorch: 2 loader workers)', 's', 0.25);
  const memory = row('its peak memory', 'MB', 0.4);
  const note = (whose: 'ours' | 'pytorch', { seconds, peakMegabytes }: Seen): void => {
    whole[whose].push(seconds);
    if (peakMegabytes !== undefined) memory[whose].push(peakMegabytes);
  };
  if (lab) {
    console.error('the whole lab');
    note('ours', await runOurs('lab/main.ts', ...labArgs(root, folder)));
    if (pytorch) note('pytorch', await pytorch('lab.py', folder));
  }
  return comparison([step4, step64, step64Both, loader, start, ...(lab ? [whole, memory] : [])]);
}

function labArgs(root: string, folder: string): string[] {
  const data = CIFAR10.isPresent(root) ? 'cifar10' : 'shapes';
  return ['--data', data, '--root', root, '--save', path.join(folder, 'net.safetensors')];
}

/** When workers pay: for a quick transform and for a slow one. */
async function workersTable({ root, rounds }: Options): Promise<string> {
  const transforms = { "the lab's transform": '0', 'the same, then blurred 10 times': '10' };
  const rows: string[][] = [];
  for (const [name, blurs] of Object.entries(transforms)) {
    const cells: string[] = [];
    for (const workers of ['0', '1', '2']) {
      const times: number[] = [];
      for (let round = 0; round < rounds; round++)
        times.push(milliseconds(await runOurs('bench/loader.ts', root, workers, blurs)));
      cells.push(`${rounded(median(times) * 1000)} µs`);
    }
    rows.push([name, ...cells]);
  }
  return markdown(['for an image', 'no workers', '1 worker', '2 workers'], rows);
}

/** What an epoch costs, by the number of images and of epochs. */
async function epochsTable({ root }: Options, folder: string): Promise<string> {
  const rows: string[][] = [];
  for (const images of ['5000', '10000']) {
    const cells: string[] = [];
    for (const epochs of ['1', '2', '4']) {
      const limits = ['--train-size', images, '--test-size', '1', '--epochs', epochs];
      cells.push(`${rounded((await runOurs('lab/main.ts', ...labArgs(root, folder), ...limits)).seconds)} s`);
    }
    rows.push([Number(images).toLocaleString('en-US'), ...cells]);
  }
  return markdown(['images', '1 epoch', '2 epochs', '4 epochs'], rows);
}
