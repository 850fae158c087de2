import { checkFunction } from './checks';
import { UsageError } from './errors';

/**
 * Runs a program's main function, as Python's `if __name__ == '__main__': main()` does.
 *
 * What the person at the keyboard can mend is said in a sentence, without a stack trace.
 */
export function run(main: () => unknown, onFailure: () => void = () => undefined): void {
  checkFunction('run', main);
  Promise.resolve()
    .then(main)
    .catch((error: unknown) => {
      onFailure();
      console.error(error instanceof UsageError ? error.message : error);
    });
}
