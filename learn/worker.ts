/** A process that runs tests when it is asked to. It stays, for loading Jest takes longer than running a test. */
import path from 'node:path';
import { buildArgv, runCLI } from 'jest';
import { takeResult } from './reporter';
import { noVerdict, verdictOf, type Verdict } from './verdict';

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
  const argv = await buildArgv([
    path.join(folder, 'exercise.test.ts'),
    '--runTestsByPath',
    '--runInBand',
    '--watchman=false',
    '--verbose=false',
    `--config=${path.join(folder, '..', 'jest.config.js')}`,
    `--reporters=${path.join(__dirname, 'reporter.ts')}`,
  ]);
  await runCLI(argv, [path.dirname(folder)]);
  const result = takeResult();
  return result ? verdictOf(result) : noVerdict('Jest found no test: is exercise.test.ts there?');
}

process.on('message', ({ folder }: Question) => {
  void judge(folder).then((verdict) => {
    const answer: Answer = { verdict, memory: process.memoryUsage.rss() };
    process.send?.(answer);
  });
});

// The one who asked is gone.
process.on('disconnect', () => process.exit());
