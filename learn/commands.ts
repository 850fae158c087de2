import path from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { UsageError } from '../src/errors';
import { alike, friendly } from '../tools/friendly';
import { findExercise, openCourse, type Course, type Exercise } from './exercises';
import { isInteractive, openCompanion } from './interactive';
import { check, printHint, printList, printSolution, printUsage, resetExercise } from './plain';

const COMMANDS = ['list', 'check', 'hint', 'solution', 'reset'];
const EXERCISES = path.join(__dirname, '../exercises');

function count(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Expected a whole number.');
}

/** Does what the command line says; a mistake in it ends the program with one sentence. */
export async function runCommand(argv: readonly string[]): Promise<void> {
  const program = new Command('npm run learn --')
    .description('A companion for the exercises: it runs their tests whenever you save, and gives hints.')
    .addOption(new Option('--folder <folder>', 'where the exercises are').default(EXERCISES, 'exercises'));
  const course = (): Course => openCourse(path.resolve(program.opts<{ folder: string }>().folder));
  const one = (wanted: string): [Course, Exercise] => {
    const opened = course();
    return [opened, findExercise(opened, wanted)];
  };

  program
    .argument('[exercise]', 'opens the companion at this one: 7, 07 or the name of its folder')
    .allowExcessArguments()
    .action((wanted?: string) => {
      const command = alike(wanted ?? '', COMMANDS) ?? (program.args.length > 1 ? COMMANDS.join(' or ') : '');
      if (command) throw new UsageError(`unknown command "${wanted}": did you mean ${command}?`);
      const opened = course();
      const exercise = wanted === undefined ? undefined : findExercise(opened, wanted);
      if (isInteractive()) return openCompanion(opened, exercise);
      printUsage(opened);
      return undefined;
    });
  program
    .command('list')
    .description('the exercises, and which are done')
    .action(() => printList(course()));
  program
    .command('check')
    .argument('[exercise]')
    .description('runs the tests of one exercise, or of all; the exit status is 0 if they pass')
    .action(async (wanted?: string) => {
      const opened = course();
      const passes = await check(opened, wanted === undefined ? undefined : findExercise(opened, wanted));
      if (!passes) process.exitCode = 1;
    });
  program
    .command('hint')
    .argument('<exercise>')
    .option('--more <n>', 'that many hints after the first one', count, 0)
    .description('a hint')
    .action((wanted: string, { more }: { more: number }) => printHint(...one(wanted), more));
  program
    .command('solution')
    .argument('<exercise>')
    .description('the solution, and why it is right')
    .action((wanted: string) => printSolution(one(wanted)[1]));
  program
    .command('reset')
    .argument('<exercise>')
    .option('--yes', 'do not ask')
    .description('begins anew; what you wrote is kept in .learn/kept')
    .action((wanted: string, { yes = false }: { yes?: boolean }) => resetExercise(...one(wanted), yes));
  await friendly(program).parseAsync(argv, { from: 'user' });
}
