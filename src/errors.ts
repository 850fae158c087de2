const CONTROL = /(?![\n\t])\p{Cc}/gu;

/** A text without what a terminal would obey: the name of a file may come from anybody. */
export function visible(text: string): string {
  return text.replaceAll(CONTROL, '\u{fffd}');
}

/**
 * An error that the person at the keyboard can mend: its message says what was expected, what came and what to do.
 * Lessons and commands print it without a stack trace; any other error is a bug and keeps its trace.
 */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  /** The option that mends it, if one does; a command adds which flag sets it. */
  readonly option: string | undefined;

  constructor(
    message: string,
    { option, cause }: { readonly option?: string; readonly cause?: unknown } = {},
  ) {
    super(visible(message), cause === undefined ? {} : { cause });
    this.option = option;
  }
}
