import { statSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../../systemErrors';
import { fileError } from '../fileError';
import { dataFiles, fileBytes, type Source } from '../../datasets/archive/source';

/** What the folder lacks; `undefined` if all files are there and have their sizes. */
export function folderProblem(folder: string, source: Source): string | undefined {
  for (const name of dataFiles(source)) {
    const path = join(folder, name);
    try {
      const { size } = statSync(path);
      if (size !== fileBytes(source)) return `${path} has ${size} bytes, expected ${fileBytes(source)}`;
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return `${path} is missing`;
      return fileError(`${path} can't be read`, error).message;
    }
  }
  return undefined;
}
