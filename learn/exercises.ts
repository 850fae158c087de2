import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { exerciseNames, readmeOf } from '../exercises/support/texts';
import { UsageError } from '../src/errors';
import { fileError } from '../src/node/fileError';
import { readWhole } from '../src/node/files';
import { errorCause, errorCode } from '../src/systemErrors';

export interface Exercise {
  /** `07`, as people and commands write it. */
  readonly number: string;
  /** `07-shuffle-with-a-seed`, the name of its folder. */
  readonly name: string;
  readonly folder: string;
  readonly title: string;
}

/** All exercises, in order, and the folders around them. */
export interface Course {
  /** The project: `.learn` and `docs` are in it. */
  readonly root: string;
  readonly folder: string;
  readonly exercises: readonly Exercise[];
}

/** All of a file; undefined where there is none. */
export function readIfThere(file: string): Uint8Array | undefined {
  try {
    return readWhole(file);
  } catch (error) {
    if (errorCode(errorCause(error)) === 'ENOENT') return undefined;
    throw error;
  }
}

/** A text file of an exercise, with the line ends of Linux. */
export function readText(exercise: Exercise, file: string): string {
  const bytes = readWhole(path.join(exercise.folder, file));
  return Buffer.from(bytes).toString().replaceAll('\r\n', '\n');
}

export function openCourse(folder: string): Course {
  let names: string[];
  try {
    names = exerciseNames(folder);
  } catch (cause) {
    throw fileError(`${folder} can't be read`, cause);
  }
  const exercises = names
    .filter((name) => existsSync(path.join(folder, name, 'README.md')))
    .map((name) => openExercise(path.join(folder, name), name));
  if (exercises.length === 0)
    throw new UsageError(
      `${folder} has no exercises: expected folders such as 01-name, each with a README.md`,
    );
  return { root: path.dirname(folder), folder, exercises };
}

function openExercise(folder: string, name: string): Exercise {
  const exercise = { number: name.slice(0, 2), name, folder, title: name.slice(3) };
  const { title } = readmeOf(readText(exercise, 'README.md'));
  return title === undefined ? exercise : { ...exercise, title };
}

/** The exercise that a person means by `7`, `07` or `07-shuffle-with-a-seed`. */
export function findExercise({ exercises }: Course, wanted: string): Exercise {
  const number = /^\d{1,2}$/.test(wanted) ? wanted.padStart(2, '0') : undefined;
  const found = exercises.find((exercise) => exercise.name === wanted || exercise.number === number);
  if (found) return found;
  throw new UsageError(
    `there is no exercise "${wanted}": expected a number such as ${exercises[0]?.number}, or a folder's name; ` +
      'npm run learn -- list shows all',
  );
}

/** The file that the learner writes in. */
export function fileOf(exercise: Exercise): string {
  return path.join(exercise.folder, 'exercise.ts');
}

/** The same file as people read it: from the project's folder, with slashes. */
export function shownFile(exercise: Exercise): string {
  return [path.basename(path.dirname(exercise.folder)), exercise.name, 'exercise.ts'].join('/');
}

/**
 * Changes whenever the learner's file or its tests do, so that a mark belongs to the text that passed. Where tests send a learner
 * to read again is no part of it: lessons move.
 */
export function fingerprint(exercise: Exercise): string {
  const read = (file: string): string => {
    const bytes = readIfThere(path.join(exercise.folder, file));
    return bytes === undefined ? 'missing' : Buffer.from(bytes).toString('latin1');
  };
  const tests = read('exercise.test.ts').replaceAll(/checksFor\([^)]*\)/g, 'checksFor()');
  const hash = createHash('sha256')
    .update(`${read('exercise.ts')}\0${tests}`, 'latin1')
    .digest('hex');
  return `2:${hash}`;
}

/**
 * Whether a mark is that of the exercise as it is now. A mark of before was of the place to read again, too, and can't be
 * compared any more: it counts while there is an answer.
 */
export function holds(mark: string, exercise: Exercise): boolean {
  return mark.startsWith('2:') ? mark === fingerprint(exercise) : isAnswered(exercise);
}

function isAnswered(exercise: Exercise): boolean {
  const answer = readIfThere(fileOf(exercise));
  return answer !== undefined && !Buffer.from(answer).includes("throw new Error('Write me')");
}
