import path from 'node:path';
import { watch as watchFiles } from 'chokidar';
import { errorText } from '../src/systemErrors';

/** Editors may write a file in several steps: it counts as saved when its size stays as it is, in milliseconds. */
const WRITTEN = { stabilityThreshold: 50, pollInterval: 25 };

/**
 * Calls `onSave` when it begins to watch a file, so that no save gets lost before, and whenever the file was saved, until
 * the returned function is called. The file need not exist. What changed is handed on: the file, or the folder it is in.
 */
export function watch(
  file: string,
  onSave: (changed: string) => void,
  onTrouble: (trouble: string) => void,
): () => void {
  // By its folder: a file that is missing, or gives way to another one, can not be watched itself.
  const watcher = watchFiles(path.dirname(file), {
    depth: 0,
    ignored: (other, stats) => stats?.isFile() === true && path.basename(other) !== path.basename(file),
    ignoreInitial: true,
    awaitWriteFinish: WRITTEN,
  })
    .on('ready', () => onSave(file))
    .on('all', (_event, changed) => onSave(changed))
    .on('error', (error) => {
      // Such as on a network disk, or when the system watches too many files already.
      onTrouble(
        `Saves can not be seen: ${errorText(error)}. Starting with CHOKIDAR_USEPOLLING=1 set may help: it looks again and again.`,
      );
    });
  return () => void watcher.close();
}
