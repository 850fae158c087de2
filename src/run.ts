import { UsageError } from './errors';

export interface CommandLine {
  /** What stands behind the program's name. A browser has no such line. */
  readonly given?: readonly string[];
  readonly onFailure?: () => void;
}

/**
 * Runs a program's main function, as Python's `if __name__ == '__main__': main()` does.
 *
 * What the person at the keyboard can mend is said in a sentence, without a stack trace. With `flags`, such as `['--full']`,
 * anything else on the command line is such a mistake, and `main` does not run; without, the program reads it by itself.
 */
export function run(
  main: () => unknown,
  flags?: readonly string[],
  { given = [], onFailure }: CommandLine = {},
): void {
  Promise.resolve()
    .then(() => {
      if (flags) refuseOthers(given, flags);
      return main();
    })
    .catch((error: unknown) => {
      onFailure?.();
      console.error(error instanceof UsageError ? error.message : error);
    });
}

function refuseOthers(given: readonly string[], flags: readonly string[]): void {
  const other = given.find((text) => !flags.includes(text));
  if (other === undefined) return;
  const known = flags.length === 0 ? 'no options' : `only ${flags.join(', ')}`;
  throw new UsageError(`unknown option "${other}": this program takes ${known}`);
}
