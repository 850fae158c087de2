import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { recordProblem } from '../../datasets/archive/records';
import { dataFiles, fileBytes, type Source } from '../../datasets/archive/source';

/** The checksum of the archive that a folder was unpacked from. */
const MD5_FILE = 'archive.md5';
/** The checksums of the unpacked files, as `md5sum -c` reads them. */
const FILES_MD5 = 'files.md5';

/** Checks files that were just unpacked, and notes their checksums and that of their archive; or tells what is wrong. */
export function seal(folder: string, source: Source, archiveMd5: string): string | undefined {
  const lines: string[] = [];
  for (const name of dataFiles(source)) {
    const bytes = readFileSync(join(folder, name));
    const expected = fileBytes(source);
    if (bytes.length !== expected) return `${name} gave ${bytes.length} bytes, expected ${expected}`;
    const problem = recordProblem(bytes, name);
    if (problem !== undefined) return problem;
    lines.push(`${md5Of(bytes)}  ${name}\n`);
  }
  writeFileSync(join(folder, FILES_MD5), lines.join(''));
  writeFileSync(join(folder, MD5_FILE), `${archiveMd5}\n`);
  for (const name of [...dataFiles(source), FILES_MD5, MD5_FILE]) bringToDisk(join(folder, name));
  return undefined;
}

/** Which archive the folder was unpacked from, if that is known. */
export async function recordedMd5(folder: string): Promise<string | undefined> {
  return (await textOf(join(folder, MD5_FILE))).trim() || undefined;
}

/** The checksums of the files in the folder; of a folder that was unpacked by other means, none is known. */
export async function recordedMd5s(folder: string): Promise<ReadonlyMap<string, string>> {
  const lines = (await textOf(join(folder, FILES_MD5))).matchAll(/^([0-9a-f]{32}) [ *](.+)$/gm);
  return new Map([...lines].map(([, md5 = '', name = '']) => [name, md5]));
}

export function md5Of(bytes: Uint8Array): string {
  return createHash('md5').update(bytes).digest('hex');
}

async function textOf(file: string): Promise<string> {
  return await readFile(file, 'utf8').catch(() => '');
}

/** After a power cut, a folder that got its final name must not hold zeros. */
function bringToDisk(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
