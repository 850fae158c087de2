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

export function wrongArchive(path: string, { archive, size }: Source, came: string): UsageError {
  return new UsageError(
    `expected the binary version of CIFAR-10 (${archive}, ${size} bytes) in ${path}, but ${came}: ` +
      'download it again, or name another file with the option archive',
    { option: 'archive' },
  );
}

/** What the parser's message means for the file as a whole. */
export function inWords(message: string): string {
  if (/unexpected end|Truncated/.test(message)) return `it ends too early (${message})`;
  return `it is no .tar.gz file, or a damaged one (${message})`;
}
