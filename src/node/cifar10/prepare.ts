import { stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CIFAR10Files } from '../../datasets/cifar10';
import { UsageError } from '../../errors';
import { makeFolder } from '../makeFolder';
import { PATIENCE, Watchman, type Patience } from '../signsOfLife';
import { wrongArchive } from './archiveErrors';
import { checkArchive } from './archiveFile';
import { md5OfFile } from './checksum';
import { download } from './download';
import { Draft } from './draft';
import { Extraction } from './extraction';
import { explainWriteError, writing } from './fileErrors';
import { folderProblem } from './folder';
import { Leftovers } from './leftovers';
import { isLock, Lock } from './lock';
import { placeOf, type Place } from './place';
import { recordedMd5, seal } from './seal';
import type { Source } from '../../datasets/archive/source';

export type PrepareOptions = Omit<CIFAR10Files, 'train' | 'limit' | 'mirrors'>;

/** That another program is at work is said after a second. */
const LOOKS_IN_SILENCE = 1000 / PATIENCE.lookMs;

/** Sees to it that the data set's folder is there, by unpacking or downloading if need be, and returns its path. */
export async function prepare(
  options: PrepareOptions,
  source: Source,
  patience: Patience = PATIENCE,
): Promise<string> {
  const { root, archive, signal } = options;
  if (root === '' || root.includes('\0')) {
    throw new UsageError(`expected a folder's name as the option root, but got ${JSON.stringify(root)}`);
  }
  const place = placeOf(root, source);
  const md5 = archive === undefined ? undefined : await checkArchive(archive, source, signal);
  const isReady = async (): Promise<boolean> =>
    folderProblem(place.folder, source) === undefined &&
    (md5 === undefined || md5 === (await recordedMd5(place.folder)));

  const leftovers = new Leftovers(place, source, new Watchman(patience));
  let isSaid = false;
  for (let looks = 1; ; looks++) {
    const isUnsure = await leftovers.look();
    if (!isUnsure && (await isReady())) break;
    if (!isUnsure) {
      if (md5 === undefined && options.download !== true) throw notReady(place, source);
      await writing(root, () => makeFolder(root));
      const lock = Lock.take(place.lock, patience, { despite: leftovers.isLockDead });
      try {
        if (lock !== undefined && ((await isReady()) || (await make(options, md5, place, source, patience))))
          break;
      } finally {
        lock?.release();
      }
    }
    if (!isSaid && looks >= LOOKS_IN_SILENCE && isLock(place.lock)) {
      isSaid = true;
      console.warn(`waiting for another program that is downloading to ${root}`);
    }
    await sleep(patience.lookMs, undefined, { signal });
  }
  leftovers.removePart();
  return place.folder;
}

/** Makes the folder. Not so (`false`) if another program took this one for dead, and its draft with it. */
async function make(
  options: PrepareOptions,
  md5: string | undefined,
  place: Place,
  source: Source,
  patience: Patience,
): Promise<boolean> {
  const { root, signal } = options;
  const draft = await writing(root, () => Draft.open(place, source, patience));
  try {
    const archive = options.archive ?? (await findOrDownload(options, draft, place, source));
    const came = await new Extraction(archive, draft.folder, root, source).run(signal);
    if (came !== (md5 ?? source.md5)) throw wrongArchive(archive, source, 'it changed while it was read');
    const problem = await writing(root, () => seal(draft.folder, source, came));
    if (problem !== undefined) throw wrongArchive(archive, source, problem);
    await writing(root, () => draft.moveIntoPlace());
    return true;
  } catch (error) {
    signal?.throwIfAborted();
    if (draft.isLost) return false;
    throw explainWriteError(error, root);
  } finally {
    draft.close();
  }
}

/** An archive that is in `root` already, under its own name, is used and kept; a downloaded one goes with the draft. */
async function findOrDownload(
  options: PrepareOptions,
  draft: Draft,
  place: Place,
  source: Source,
): Promise<string> {
  if (await isArchive(place.archive, source, options.signal)) return place.archive;
  await download({ source, part: draft.archive, root: place.root }, options);
  return draft.archive;
}

async function isArchive(path: string, source: Source, signal: AbortSignal | undefined): Promise<boolean> {
  try {
    return (await stat(path)).size === source.size && (await md5OfFile(path, signal)) === source.md5;
  } catch {
    signal?.throwIfAborted();
    return false; // It is not there, or it can't be read.
  }
}

function notReady(place: Place, source: Source): UsageError {
  return new UsageError(
    `CIFAR-10 is not ready: ${folderProblem(place.folder, source) ?? place.folder}. ` +
      'the option download gets it, the option archive unpacks a copy, and Shapes does without it',
    { option: 'archive' },
  );
}
