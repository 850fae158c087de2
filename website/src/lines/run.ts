import { run as runAnywhere, UsageError } from '../../../src/browser';

/** When the program that was started is over, and what the library said where it could not go on. */
let over: Promise<string | undefined> = Promise.resolve(undefined);

/** `run` for a page, which wants to know when it is over. In Node there is a command line; here nobody can type one. */
export function run(main: () => unknown): void {
  over = new Promise((resolve, reject) => {
    runAnywhere(async () => {
      try {
        await main();
        resolve(undefined);
      } catch (error) {
        if (error instanceof UsageError) resolve(error.message);
        else reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
  });
}

export function whenOver(): Promise<string | undefined> {
  return over;
}
