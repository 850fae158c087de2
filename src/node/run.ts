import { run as runAnywhere } from '../run';

/**
 * Runs a program's main function, as Python's `if __name__ == '__main__': main()` does.
 *
 * What the person at the keyboard can mend is said in a sentence, without a stack trace; the exit code is 1 then.
 */
export function run(main: () => unknown): void {
  runAnywhere(main, () => (process.exitCode = 1));
}
