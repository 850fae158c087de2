import { mkdirSync, readdirSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import { stubOf } from '../exercises/support/stub';
import { removeLeftOvers } from '../src/node/drafts';
import { fileError } from '../src/node/fileError';
import { makeFolder } from '../src/node/makeFolder';
import { writeWhole } from '../src/node/writeWhole';
import { errorCode } from '../src/systemErrors';
import { fileOf, readIfThere, readText, type Course, type Exercise } from './exercises';
import { stamp } from './stamp';

/** Puts the stub in place of what the learner wrote, and says where that is kept now. */
export function reset(course: Course, exercise: Exercise): string {
  const file = fileOf(exercise);
  const stub = stubOf(readText(exercise, 'solution.ts'));
  const written = readIfThere(file);
  if (written !== undefined && Buffer.from(written).toString().replaceAll('\r\n', '\n') === stub)
    return `${exercise.number} is as it was at the start: there is nothing to reset.`;
  const kept = written === undefined ? undefined : keep(course, exercise, written);
  writeWhole(file, Buffer.from(stub));
  return `${exercise.number} begins anew.${kept === undefined ? '' : ` What you wrote is in ${kept}`}`;
}

/** Writes the learner's text into a folder of its own in `.learn/kept`: only one program can make a folder of that name. */
function keep({ root }: Course, exercise: Exercise, written: Uint8Array): string {
  const folder = path.join(root, '.learn', 'kept');
  const base = `${exercise.name}-${stamp()}`;
  try {
    makeFolder(folder);
    removeLeftOversIn(folder);
    for (let copies = 1; ; copies++) {
      const name = copies === 1 ? base : `${base}-${copies}`;
      if (!made(path.join(folder, name))) continue;
      writeWhole(path.join(folder, name, 'exercise.ts'), written);
      return `.learn/kept/${name}/exercise.ts`;
    }
  } catch (cause) {
    throw fileError(`${exercise.number} was not reset, for what you wrote can't be kept in ${folder}`, cause);
  }
}

/** What resets that were killed have left: drafts, and folders without a text. */
function removeLeftOversIn(folder: string): void {
  for (const name of readdirSync(folder)) {
    removeLeftOvers(path.join(folder, name, 'exercise.ts'));
    try {
      rmdirSync(path.join(folder, name));
    } catch {
      // There is a text in it.
    }
  }
}

/** False if there is one of that name. */
function made(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}
