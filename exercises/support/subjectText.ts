import { readFileSync } from 'node:fs';
import { subjectOf } from './stub';

/** The text of an exercise.ts as the tests get it: what Jest loads, for tests that read the text itself. */
export function subjectText(file: string): string {
  return subjectOf(readFileSync(file, 'utf8'), file);
}
