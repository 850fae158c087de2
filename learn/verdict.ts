import { stripVTControlCharacters } from 'node:util';
import { errorCode, errorText } from '../src/systemErrors';

/** What the tests say about a learner's file, in words. */
export interface Verdict {
  readonly passed: boolean;
  readonly tests: readonly TestVerdict[];
  /** Why the tests could not run. */
  readonly problem?: string;
  /** What the learner's code printed, line by line. */
  readonly printed: readonly string[];
}

export interface TestVerdict {
  /** What should be so. */
  readonly title: string;
  readonly passed: boolean;
  /** What is wrong; empty if nothing is. */
  readonly words: string;
}

/** The part of a result of Jest's that is used here. */
export interface JestResult {
  readonly testExecError?: unknown;
  readonly testResults: readonly {
    readonly ancestorTitles: readonly string[];
    readonly title: string;
    readonly status: string;
    readonly failureDetails: readonly unknown[];
    readonly failureMessages: readonly string[];
  }[];
  readonly console?: readonly { readonly message: string }[] | null | undefined;
}

const PRINTED_LINES = 20;

export function verdictOf({ testExecError, testResults, console: printed }: JestResult): Verdict {
  const tests = testResults
    .filter(({ status }) => status === 'passed' || status === 'failed')
    .map(({ ancestorTitles, title, status, failureDetails, failureMessages }) => ({
      title: [...ancestorTitles, title].join(': '),
      passed: status === 'passed',
      words: status === 'passed' ? '' : wordsOf(failureDetails[0], failureMessages[0] ?? ''),
    }));
  return {
    passed: testExecError === undefined && tests.length > 0 && tests.every(({ passed }) => passed),
    tests,
    ...(testExecError === undefined ? {} : { problem: problemOf(testExecError) }),
    printed: lastLines((printed ?? []).map(({ message }) => message).join('\n')),
  };
}

/** A verdict without any test's. */
export function noVerdict(problem: string): Verdict {
  return { passed: false, tests: [], problem, printed: [] };
}

/** True if the file is as the learner found it. */
export function isUnwritten({ tests }: Verdict): boolean {
  return (
    tests.some(({ passed }) => !passed) &&
    tests.every(({ passed, words }) => passed || words.includes(NOT_WRITTEN))
  );
}

const NOT_WRITTEN = 'it is not written yet';

function lastLines(text: string): string[] {
  const lines = text === '' ? [] : text.split('\n');
  return lines.length <= PRINTED_LINES ? lines : ['…', ...lines.slice(-PRINTED_LINES)];
}

/** What a failed test says. The messages of exercises/support/check.ts are words already. */
function wordsOf(error: unknown, text: string): string {
  if (typeof error !== 'object' || error === null) return reworded(text.replace(/\n\s+at [\s\S]*$/, ''));
  if (nameOf(error) === 'Wrong') return reworded(errorText(error));
  return sentenceOf(error);
}

/** What keeps the tests from running: a file that can't be compiled, or throws an error when it is loaded. */
function problemOf(error: unknown): string {
  const text = stripVTControlCharacters(errorText(error));
  const missing = /^Cannot find module '([^']+)' from '([^']+)'/.exec(text);
  if (errorCode(error) === 'MODULE_NOT_FOUND' && missing) {
    const [, module = '', from = ''] = missing;
    if (module === './exercise') return 'exercise.ts is missing. Resetting the exercise makes it anew.';
    return `${from.split(/[\\/]/).at(-1)} imports '${module}', which is not there.`;
  }
  return syntaxProblemOf(text) ?? sentenceOf(error);
}

/**
 * The compiler's message, its place, and the lines around it, which it draws like this:
 *
 *       x Expected ',', got ';'
 *        ,-[/folder/exercise.ts:2:1]
 *      1 | export function f() {
 *      2 |   return (1;
 *        :            ^
 *        `----
 */
function syntaxProblemOf(text: string): string | undefined {
  const drawn = /^\s*[x×]\s+(.+)\n\s*[,╭][-─]+\[(.+):(\d+):\d+\]\n([\s\S]*?)^\s*[`╰][-─]+$/m.exec(text);
  if (!drawn) return undefined;
  const [, message = '', file = '', line = '', lines = ''] = drawn;
  return `${file.split(/[\\/]/).at(-1)} does not compile. Line ${line}: ${message}\n${lines.trimEnd()}`;
}

/** An error with its name, and the line of the learner's file that it comes from. */
function sentenceOf(error: unknown): string {
  const name = nameOf(error);
  const message = reworded(errorText(error));
  const line = /[\\/]exercise\.ts:(\d+)/.exec(stackOf(error))?.[1];
  return `${name === 'Error' || name === '' ? '' : `${name}: `}${message}${line === undefined ? '' : `\n  in line ${line} of exercise.ts`}`;
}

/** Compiled code calls an import by another name. */
function reworded(message: string): string {
  return stripVTControlCharacters(message)
    .replace(/\(0 , _exercise\.(\w+)\) is not a function/, 'exercise.ts exports no function $1')
    .replace(/_exercise\.(\w+) is not a constructor/, 'exercise.ts exports no class $1')
    .replaceAll(/\(0 , _\w+\.([\w.]+)\)/g, '$1')
    .replace(/^Write me$/, NOT_WRITTEN)
    .replace('the error "Write me"', `nothing: ${NOT_WRITTEN}`);
}

const nameOf = (error: unknown): string => textOf(error, 'name');
const stackOf = (error: unknown): string => textOf(error, 'stack');

/** (`instanceof Error` would miss errors from inside of Jest's sandbox, which have another `Error`.) */
function textOf(error: unknown, property: string): string {
  const value: unknown =
    typeof error === 'object' && error !== null ? Reflect.get(error, property) : undefined;
  return typeof value === 'string' ? value : '';
}
