import { Command, InvalidArgumentError, Option } from 'commander';
import { ENGINES, type EngineName } from '../src';

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
  readonly save: string;
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

/** What the command line says; ends the program with one sentence where it can't be understood. */
export function parseOptions(argv: readonly string[]): LabOptions {
  const command = new Command('npm run lab --')
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
    .option('--save <file>', 'where the model goes', 'cifar_net.safetensors')
    .allowExcessArguments(false)
    .parse(argv, { from: 'user' });
  return command.opts<LabOptions>();
}
