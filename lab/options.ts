import { Command as Parser, InvalidArgumentError, Option } from 'commander';
import { ENGINES, type EngineName } from '../src';
import { friendly } from '../tools/friendly';

export interface LabOptions {
  readonly data: 'auto' | 'cifar10' | 'shapes';
  readonly archive?: string;
  readonly mirror?: readonly string[];
  readonly root: string;
  readonly epochs: number;
  readonly batchSize: number;
  readonly lr: number;
  readonly momentum: number;
  readonly seed: number;
  readonly workers: number;
  readonly engine: EngineName;
  readonly plain: boolean;
  readonly trainSize?: number;
  readonly testSize?: number;
  readonly validate?: number;
  readonly patience?: number;
  readonly save: string;
  readonly checkpoint?: string;
  readonly checkpointEvery: number;
  /** True where no file is named. */
  readonly resume?: string | true;
}

/** The options that decide which network comes out of a run, but for the number of epochs. */
export const DECIDING = [
  ...(['data', 'trainSize', 'batchSize', 'lr', 'momentum', 'seed', 'validate', 'patience'] as const),
  ...(['engine', 'plain'] as const),
] as const;

/** Those with which a run goes on where no others are given. */
const REMEMBERED = [...DECIDING, 'epochs', 'root', 'workers', 'testSize', 'save', 'checkpointEvery'] as const;

export type Remembered = (typeof REMEMBERED)[number];

export function remembered(options: LabOptions): Partial<Pick<LabOptions, Remembered>> {
  return Object.fromEntries(REMEMBERED.map((name) => [name, options[name]]));
}

/** Options, and which of them were given: in the environment, too. */
export interface Command {
  readonly options: LabOptions;
  readonly given: ReadonlySet<string>;
}

/** Reads an option's value. */
export function wholeNumber(least: number, most = Infinity): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() === '' || !Number.isSafeInteger(value) || value < least || value > most) {
      const bounds = most === Infinity ? `of at least ${least}` : `from ${least} to ${most}`;
      throw new InvalidArgumentError(`Expected a whole number ${bounds}.`);
    }
    return value;
  };
}

function number(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < 0) {
    throw new InvalidArgumentError('Expected a number of 0 or more.');
  }
  return value;
}

function part(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value < 1)) throw new InvalidArgumentError('Expected a number between 0 and 1.');
  return value;
}

export function parseOptions(argv: readonly string[]): LabOptions {
  return parseCommand(argv).options;
}

/** What the command line says; ends the program with one sentence where it can't be understood. */
export function parseCommand(argv: readonly string[]): Command {
  const command = new Parser('npm run lab --')
    .description('Trains the CIFAR-10 classifier of the lab, saves it, loads it again and tests it.')
    .addOption(
      new Option('--data <set>', 'which images; auto: CIFAR-10 where it can be had, else Shapes')
        .choices(['auto', 'cifar10', 'shapes'])
        .default('auto'),
    )
    .option('--archive <file>', 'a copy of cifar-10-binary.tar.gz, in place of the download')
    .option('--mirror <address...>', 'where to download the archive from, in place of the known addresses')
    .option('--root <folder>', 'where the images are kept', './data')
    .option('--epochs <n>', 'passes over the training images', wholeNumber(1), 2)
    .option('--batch-size <n>', 'images in a batch', wholeNumber(1), 4)
    .option('--lr <number>', 'learning rate', number, 0.001)
    .option('--momentum <number>', 'momentum', number, 0.9)
    .option('--seed <n>', 'decides the first weights and the order of the images', wholeNumber(0), 0)
    .option('--workers <n>', 'threads that prepare batches', wholeNumber(0), 0)
    .addOption(
      new Option('--engine <name>', 'what computes')
        .choices([...ENGINES])
        .default('wasm')
        .env('LAB_ENGINE'),
    )
    .option('--plain', 'compute by the formulas in src/ alone, without the quicker kernels; slower', false)
    .option('--train-size <n>', 'use the first n training images only', wholeNumber(1))
    .option('--test-size <n>', 'use the first n test images only', wholeNumber(1))
    .option(
      '--validate <part>',
      'hold out this part of the training images, such as 0.1, to look at after each epoch',
      part,
    )
    .option(
      '--patience <n>',
      'stop after n epochs without a lower loss on those, and keep the best',
      wholeNumber(1),
    )
    .option('--save <file>', 'where the model goes', 'cifar_net.safetensors')
    .option('--checkpoint <file>', 'where all goes that a run needs to go on; by default beside the model')
    .option('--checkpoint-every <n>', 'steps after which it is written anew', wholeNumber(1), 2000)
    .option('--resume [file]', 'go on with an interrupted run, with its options')
    .allowExcessArguments(false);
  friendly(command).parse(argv, { from: 'user' });
  const options = command.opts<LabOptions>();
  const isGiven = (name: string): boolean => command.getOptionValueSource(name) !== 'default';
  return { options, given: new Set(Object.keys(options).filter(isGiven)) };
}
