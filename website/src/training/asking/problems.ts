import { UsageError } from '../../../../src/browser';
import type { Problem } from './questions';

export const NONE_YET: Problem = { problem: 'no network has been trained here yet' };

/** What a reader can mend is a sentence; all else breaks the worker off. */
export function orProblem<T>(make: () => Promise<T>): Promise<T | Problem>;
export function orProblem<T>(make: () => T): T | Problem;
export function orProblem<T>(make: () => T | Promise<T>): T | Problem | Promise<T | Problem> {
  try {
    const made = make();
    return made instanceof Promise ? made.catch(problemOf) : made;
  } catch (error) {
    return problemOf(error);
  }
}

function problemOf(error: unknown): Problem {
  if (!(error instanceof UsageError)) throw error;
  return { problem: error.message };
}
