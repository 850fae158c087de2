import { copyFileSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stubOf } from '../exercises/support/stub';
import { fileError } from '../src/node/files';
import { writeWhole } from '../src/node/writeWhole';
import { errorCode } from '../src/systemErrors';
import { fileOf, readText, type Course, type Exercise } from './exercises';
import { stamp } from './stamp';

/** Puts the stub in place of what the learner wrote, and says where that is kept now. */
export function reset(course: Course, exercise: Exercise): string {
  const file = fileOf(exercise);
  const stub = stubOf(readText(exercise, 'solution.ts'));
  const written = existsSync(file);
  if (written && readFileSync(file, 'utf8').replaceAll('\r\n', '\n') === stub)
    return `${exercise.number} is as it was at the start: there is nothing to reset.`;
  const kept = written ? keep(course, exercise) : undefined;
  writeWhole(file, Buffer.from(stub));
  return `${exercise.number} begins anew.${kept === undefined ? '' : ` What you wrote is in ${kept}`}`;
}

/** Copies the learner's file into `.learn/kept`; never over another one. */
function keep({ root }: Course, exercise: Exercise): string {
  const folder = path.join(root, '.learn', 'kept');
  const base = `${exercise.name}-${stamp()}`;
  try {
    mkdirSync(folder, { recursive: true });
    for (let copies = 1; ; copies++) {
      const name = copies === 1 ? `${base}.ts` : `${base}-${copies}.ts`;
      if (copied(fileOf(exercise), path.join(folder, name))) return `.learn/kept/${name}`;
    }
  } catch (cause) {
    throw fileError(`${exercise.number} was not reset, for what you wrote can't be kept in ${folder}`, cause);
  }
}

/** False if there is a file of that name. */
function copied(from: string, to: string): boolean {
  try {
    copyFileSync(from, to, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}
