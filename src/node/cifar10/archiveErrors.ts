import type { Source } from '../../datasets/archive/source';
import { expectedArchive } from '../../datasets/archive/words';
import { UsageError } from '../../errors';
import { errorText } from '../../systemErrors';
import { reasonOf } from '../fileError';

export function unreadableArchive(archive: string, error: unknown): UsageError {
  const reason = reasonOf(error) ?? errorText(error);
  return new UsageError(
    `the archive ${archive} can't be read (${reason}): name the file with the option archive`,
    { option: 'archive' },
  );
}

export function wrongArchive(path: string, source: Source, came: string): UsageError {
  return new UsageError(
    `${expectedArchive(path, source, came)}: ` +
      'download it again, or name another file with the option archive',
    { option: 'archive' },
  );
}
