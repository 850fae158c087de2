import path from 'node:path';
import { readText } from '../../../tools/text';
import { compilerOf } from '../listing/types';
import type { CodeLine, CompileErrorData } from './data';

const FILE = 'lessons/03-cnn.ts';
/** A smaller filter leaves more numbers, and fc1 was not told. */
const BEFORE = 'readonly conv2 = new nn.Conv2d(6, 16, 5);';
const AFTER = 'readonly conv2 = new nn.Conv2d(6, 16, 3);';

/** Throws where the changed lesson gives anything but one error about two sizes: the page explains just that. */
export function compileError(root: string): CompileErrorData {
  const file = path.join(root, FILE);
  const lines = readText(file).split('\n');
  const errors = compilerOf(root).errorsAfter(file.split(path.sep).join('/'), BEFORE, AFTER);
  const [error] = errors;
  const [, given, expected] =
    /Type '(\d+)' is not assignable to type '(\d+)'\.$/.exec(error?.message ?? '') ?? [];
  if (errors.length !== 1 || error === undefined || given === undefined || expected === undefined)
    throw new Error(
      `${FILE} with "${AFTER}" should give one error about two sizes, but gave:\n${errors.map(({ message }) => message).join('\n')}`,
    );
  return {
    file: FILE,
    changed: { number: lines.findIndex((line) => line.includes(BEFORE)) + 1, before: BEFORE, text: AFTER },
    reported: { ...lineOf(lines, error.line), message: error.message },
    given: Number(given),
    expected: Number(expected),
  };
}

function lineOf(lines: readonly string[], number: number): CodeLine {
  return { number, text: (lines[number - 1] ?? '').trim() };
}
