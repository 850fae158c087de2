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

/** An option as one writes it: `--batch-size 4`; where it is left out, `no --validate`. */
export function flagOf(name: string, value: string | number | boolean | undefined): string {
  const flag = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  if (value === undefined || value === false) return `no ${flag}`;
  return value === true ? flag : `${flag} ${value}`;
}
