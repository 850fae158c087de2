import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errorCode } from '../../systemErrors';
import { Extraction } from './extraction';
import { writing } from './fileErrors';
import type { Source } from './source';

/** The checksum of the archive that a folder was unpacked from. */
const MD5_FILE = 'archive.md5';

/** Which archive the folder was unpacked from, if that is known. */
export async function recordedMd5(folder: string): Promise<string | undefined> {
  return await readFile(join(folder, MD5_FILE), 'utf8').then(
    (text) => text.trim(),
    () => undefined,
  );
}

/**
 * Unpacks the archive to `folder`.
 *
 * That happens in a temporary folder beside it, which takes its place only when all files have been checked. Of the
 * archive only the files that the source names are read, whatever else it may hold.
 */
export async function unpackArchive(
  archive: string,
  md5: string,
  folder: string,
  source: Source,
  signal?: AbortSignal,
): Promise<void> {
  const temporary = temporaryName(folder);
  try {
    await writing(dirname(folder), mkdir(temporary));
    await new Extraction(archive, temporary, source).run(signal);
    await writing(dirname(folder), writeFile(join(temporary, MD5_FILE), `${md5}\n`));
    await writing(dirname(folder), moveIntoPlace(temporary, folder));
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

function temporaryName(folder: string): string {
  return `${folder}.${randomUUID()}.tmp`;
}

/** Removes the temporary folders of programs that were killed. (To be called under the lock.) */
export async function removeLeftovers(folder: string): Promise<void> {
  const root = dirname(folder);
  for (const name of await readdir(root)) {
    if (!name.startsWith(`${basename(folder)}.`) || !name.endsWith('.tmp')) continue;
    await writing(root, rm(join(root, name), { recursive: true, force: true }));
  }
}

/** A folder can't be renamed onto one that has files: the old one steps aside first, and back if that fails. */
async function moveIntoPlace(temporary: string, folder: string): Promise<void> {
  const old = temporaryName(folder);
  const hadOld = await rename(folder, old).then(
    () => true,
    (error: unknown) => {
      if (errorCode(error) === 'ENOENT') return false;
      throw error;
    },
  );
  try {
    await rename(temporary, folder);
  } catch (error) {
    if (hadOld) await rename(old, folder);
    throw error;
  }
  if (hadOld) await rm(old, { recursive: true, force: true });
}
