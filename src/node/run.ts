import { checkFunction } from '../checks';
import { run as runAnywhere } from '../run';
import { explained } from './fileError';
import { outliveLostStreams } from './lostStreams';

/**
 * Runs a program's main function, as Python's `if __name__ == '__main__': main()` does.
 *
 * What the person at the keyboard can mend is said in a sentence, without a stack trace; the exit code is 1 then. With
 * `flags`, such as `['--full']`, anything else on the command line is such a mistake, and `main` does not run; without, the
 * program reads `process.argv` by itself. Where nobody reads what it prints any more (`| head -1`), the program goes on.
 */
export function run(main: () => unknown, flags?: readonly string[]): void {
  checkFunction('run', main);
  outliveLostStreams();
  const explaining = async (): Promise<void> => {
    try {
      await main();
    } catch (error) {
      throw explained(error);
    }
  };
  runAnywhere(explaining, flags, { given: process.argv.slice(2), onFailure: () => (process.exitCode = 1) });
}
