/**
 * An error that the person at the keyboard can mend: its message says what was expected, what came and what to do.
 * Lessons and commands print it without a stack trace; any other error is a bug and keeps its trace.
 */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
