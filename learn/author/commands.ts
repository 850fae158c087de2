import path from 'node:path';
import { Command, Option } from 'commander';
import { friendly } from '../../tools/friendly';
import { findExercise, openCourse, type Course } from '../exercises';
import { checkExercise } from './check';
import { newExercise } from './scaffold';

const EXERCISES = path.join(__dirname, '../../exercises');

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Does what the command line of an exercise's author says. */
export async function runAuthorCommand(argv: readonly string[]): Promise<void> {
  const program = new Command('npm run exercise --')
    .description('Writes a new exercise, and proves that the tests of one tell right from wrong.')
    .addOption(new Option('--folder <folder>', 'where the exercises are').default(EXERCISES, 'exercises'));
  const course = (): Course => openCourse(path.resolve(program.opts<{ folder: string }>().folder));

  program
    .command('new')
    .argument('<name>', 'the name of its folder, such as 36-clip-gradients')
    .argument('<title>', 'its title, such as "Clip the gradients"')
    .description('writes a small exercise that is whole already, to be changed file by file')
    .action((name: string, title: string) => {
      const made = newExercise(course(), name, title);
      say(`${path.relative(process.cwd(), made)} is there. Change its files, one by one, and then:`);
      say(`  npm run learn -- reset ${name.slice(0, 2)} --yes   makes exercise.ts of solution.ts`);
      say(`  npm run exercise -- check ${name.slice(0, 2)}      proves it`);
    });
  program
    .command('check')
    .argument('<exercise>', '36, or the name of its folder')
    .description('its stub and its wrong answers have to fail, and its solution to pass')
    .action(async (wanted: string) => {
      const opened = course();
      if (!(await checkExercise(opened, findExercise(opened, wanted), say))) process.exitCode = 1;
    });
  await friendly(program).parseAsync(argv, { from: 'user' });
}
