import { UsageError } from './errors';

/**
 * Runs a program's main function, as Python's `if __name__ == '__main__': main()` does.
 *
 * What the person at the keyboard can mend is said in a sentence, without a stack trace; the exit code is 1 then.
 */
export function run(main: () => Promise<void> | void): void {
  Promise.resolve()
    .then(main)
    .catch((error: unknown) => {
      process.exitCode = 1;
      if (error instanceof UsageError) process.stderr.write(`${error.message}\n`);
      else console.error(error);
    });
}
