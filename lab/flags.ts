import { UsageError } from '../src';

/** The flags behind the library's options. */
const FLAGS: Readonly<Record<string, string>> = {
  archive: '--archive FILE',
  root: '--root FOLDER',
};

/** The library speaks of options; who sits at the command line is told the flag, too. */
export function withFlag(error: unknown): unknown {
  if (!(error instanceof UsageError)) return error;
  const flag = FLAGS[error.option ?? ''];
  return flag === undefined ? error : new UsageError(`${error.message} (${flag})`, { cause: error });
}
