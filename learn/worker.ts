/** A process that runs tests when it is asked to. It stays, for loading Jest takes longer than running a test. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { buildArgv, runCLI } from 'jest';
import type { ReporterOptions } from './reporter';
import { noVerdict, verdictOf, type JestResult, type Verdict } from './verdict';

/** The number of the pipe, among those that `judge.ts` starts this process with. */
const PIPE = 4;

/** The folder of the exercise, in a folder of exercises with their jest.config.js. */
export interface Question {
  readonly folder: string;
}

export interface Answer {
  readonly verdict: Verdict;
  /** Bytes that this process takes. */
  readonly memory: number;
}

async function judge(folder: string): Promise<Verdict> {
  const test = path.join(folder, 'exercise.test.ts');
  const [result] = existsSync(test) ? await resultsOf(test) : [];
  return result ? verdictOf(result) : noVerdict('Jest found no test: is exercise.test.ts there?');
}

async function resultsOf(test: string): Promise<JestResult[]> {
  const exercises = path.join(test, '../..');
  const argv = await buildArgv([
    test,
    '--runTestsByPath',
    '--runInBand',
    '--watchman=false',
    '--verbose=false',
    `--config=${path.join(exercises, 'jest.config.js')}`,
  ]);
  const results: JestResult[] = [];
  const options: ReporterOptions = { take: (result) => results.push(result) };
  // As in a configuration, a reporter may have options; Jest's type of its arguments knows only names.
  const reporters = [[path.join(__dirname, 'reporter.ts'), options]];
  await runCLI(Object.assign(argv, { reporters }), [exercises]);
  return results;
}

process.on('message', ({ folder }: Question) => {
  void judge(folder).then((verdict) => {
    const answer: Answer = { verdict, memory: process.memoryUsage.rss() };
    process.send?.(answer);
  });
});

/**
 * Ends this process when the one who asked is gone. A loop of a learner's that never ends keeps this thread from noticing
 * anything, so another one does: a pipe to who asked closes with it, however it ended.
 */
const watch = `
  const { Socket } = require('node:net');
  const pipe = new Socket({ fd: ${PIPE} });
  pipe.on('error', () => undefined).on('close', () => process.kill(process.pid, 'SIGKILL')).resume();
`;
new Worker(watch, { eval: true }).unref();
