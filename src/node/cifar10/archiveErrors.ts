import { UsageError } from '../../errors';
import { errorText } from '../../systemErrors';
import { reasonOf } from '../fileError';
import type { Source } from './source';

export function unreadableArchive(archive: string, error: unknown): UsageError {
  const reason = reasonOf(error) ?? errorText(error);
  return new UsageError(
    `the archive ${archive} can't be read (${reason}): name the file with the option archive`,
    { option: 'archive' },
  );
}

/** A name out of an archive, which may hold whatever is bad for a terminal. */
export function shown(name: string): string {
  const plain = name.replace(/[\p{C}\p{Z}]/gu, ' ');
  return plain.length > 100 ? `${plain.slice(0, 100)}…` : plain;
}

export function wrongArchive(path: string, { archive, size }: Source, came: string): UsageError {
  return new UsageError(
    `expected the binary version of CIFAR-10 (${archive}, ${size} bytes) in ${path}, but ${came}: ` +
      'download it again, or name another file with the option archive',
    { option: 'archive' },
  );
}

/** What the parser's message means for the file as a whole. */
export function inWords(message: string): string {
  if (/unexpected end|Truncated/.test(message)) return `it ends too early (${shown(message)})`;
  return `it is no .tar.gz file, or a damaged one (${shown(message)})`;
}

/** Other versions of CIFAR-10, and its sisters, by the names of their files. */
const SISTERS: readonly (readonly [what: string, name: RegExp])[] = [
  ['the version for Python', /(^|\/)data_batch_\d$/],
  ['the version for Matlab', /(^|\/)data_batch_\d\.mat$/],
  ['CIFAR-100', /(^|\/)cifar-100-/],
];

/** " (this looks like …)" where the names tell. */
export function looksLike(names: readonly string[]): string {
  const sister = SISTERS.find(([, name]) => names.some((path) => name.test(path)));
  return sister === undefined ? '' : ` (this looks like ${sister[0]})`;
}
