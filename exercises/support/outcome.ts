/** Waits for async code, for the checks don't: they get a function that gives its result, or throws its error. */
export async function outcomeOf<T>(run: () => Promise<T>): Promise<() => T> {
  try {
    const result = await run();
    return () => result;
  } catch (cause) {
    const error = cause instanceof Error ? cause : new Error(String(cause));
    return () => {
      throw error;
    };
  }
}
