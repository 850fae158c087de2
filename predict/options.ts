import { Command } from 'commander';
import { SETS } from '../lab/classes';
import { friendly } from '../tools/friendly';

export interface PredictOptions {
  readonly photos: readonly string[];
  readonly network: string;
  /** As it was typed. */
  readonly classes?: string;
}

const sets = Object.keys(SETS).join(' or ');

/** What the command line says; ends the program with one sentence where it can't be understood. */
export function parseOptions(argv: readonly string[]): PredictOptions {
  const command = new Command('npm run predict --')
    .description('Says what a saved network of the lab takes a picture for.')
    .argument('<photo...>', 'PNG, JPEG or WebP files')
    .option('--network <file>', 'what npm run lab saved', 'cifar_net.safetensors')
    .option('--classes <names>', `for a file that does not name them: ${sets}, or ten with commas between`);
  friendly(command).parse(argv, { from: 'user' });
  return { ...command.opts<Omit<PredictOptions, 'photos'>>(), photos: command.args };
}
