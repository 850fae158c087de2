import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../../src/errors';
import { fileError } from '../../src/node/fileError';
import type { Course } from '../exercises';

const TEMPLATE = path.join(__dirname, '../../exercises/template');

/** Writes a new exercise, a small one that is whole already, and gives its folder. */
export function newExercise({ folder, exercises }: Course, name: string, title: string): string {
  const next = String(Math.max(...exercises.map((exercise) => Number(exercise.number))) + 1).padStart(2, '0');
  const [, number, words] = /^(\d\d)-([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(name) ?? [];
  if (number === undefined)
    throw new UsageError(
      `expected a number and words in small letters, such as ${next}-clip-gradients, but got "${name}"`,
    );
  if (number !== next) {
    const other = exercises.find((exercise) => exercise.number === number);
    const why = other ? `${number} is ${other.name}` : 'numbers have no gaps';
    throw new UsageError(`expected the next number, ${next}, but got ${number}: ${why}`);
  }
  const namesake = exercises.find((exercise) => exercise.name.slice(3) === words);
  if (namesake) throw new UsageError(`expected a new name, but there is ${namesake.name} already`);
  if (!/^\S.*$/.test(title))
    throw new UsageError(`expected a title of one line, such as "Clip the gradients", but got "${title}"`);

  const made = path.join(folder, name);
  if (existsSync(made)) throw new UsageError(`expected a new folder, but there is ${made} already`);
  writeExercise(made, title);
  return made;
}

/** All is made in another folder, which gets its name when it is whole. */
function writeExercise(made: string, title: string): void {
  const draft = path.join(path.dirname(made), '.new');
  try {
    rmSync(draft, { recursive: true, force: true });
    cpSync(TEMPLATE, draft, { recursive: true });
    const readme = path.join(draft, 'README.md');
    const text = readFileSync(readme, 'utf8').replace(/^# .*/, () => `# ${title}`);
    writeFileSync(readme, text);
    renameSync(draft, made);
  } catch (cause) {
    throw fileError(`${made} can't be written`, cause);
  }
}
