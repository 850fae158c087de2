import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What each exercise.ts stands for while its tests run: see exercises/support/stub.js. */
export type Subject = 'stub' | 'solution' | `mutant:${number}`;

export interface Result {
  /** The exercise: `07-shuffle-with-a-seed`. */
  readonly name: string;
  readonly passed: boolean;
  /** What Jest says about what failed. */
  readonly message: string;
}

/** The part of Jest's report that is used here. */
interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
  }[];
}

/** Runs the tests of some exercises of a folder over one subject; the results are in the exercises' order. */
export async function resultsOf(
  folder: string,
  names: readonly string[],
  subject: Subject,
): Promise<Result[]> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'proof-'));
  const output = path.join(scratch, 'report.json');
  try {
    const files = names.map((name) => path.join(folder, name, 'exercise.test.ts'));
    const said = await jest(folder, subject, [
      '--json',
      `--outputFile=${output}`,
      '--runTestsByPath',
      ...files,
    ]);
    if (!existsSync(output)) throw new Error(`Jest wrote no report:\n${said}`);
    // Jest wrote it, a moment ago.
    const { testResults } = JSON.parse(readFileSync(output, 'utf8')) as Report;
    return testResults
      .map(({ name, status, message }) => {
        return { name: path.basename(path.dirname(name)), passed: status === 'passed', message };
      })
      .sort((left, right) => names.indexOf(left.name) - names.indexOf(right.name));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** Gives what Jest prints. That tests fail is no error here. */
function jest(folder: string, subject: Subject, args: readonly string[]): Promise<string> {
  const program = [require.resolve('jest/bin/jest'), '-c', path.join(folder, 'jest.config.js'), ...args];
  const env = { ...process.env, EXERCISE_SUBJECT: subject };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      program,
      { cwd: folder, env, maxBuffer: Infinity },
      (_error, _stdout, stderr) => resolve(stderr),
    );
  });
}
