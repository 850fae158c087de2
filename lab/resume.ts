import { existsSync } from 'node:fs';
import { readWhole } from '../src/node/files';
import { safeOpen, UsageError } from '../src';
import { beforeOf, isOther, placeOfCheckpoint } from './checkpointFile';
import { decodeCheckpoint, OtherFile, type Checkpoint } from './checkpoint';
import { flagOf } from './flags';
import { DECIDING, type Command, type LabOptions } from './options';

/** A checkpoint, and where the run's next ones are to go. */
export interface Start extends Checkpoint {
  readonly place: string;
}

/** The checkpoint that `--resume` asks for; where it is damaged, the one before it, and `say` tells so. */
export function openCheckpoint(options: LabOptions, say: (line: string) => void): Start {
  const named = typeof options.resume === 'string' ? options.resume : placeOfCheckpoint(options);
  if (named === undefined)
    throw new UsageError(`there is no checkpoint beside ${options.save}: expected its name, --resume FILE`);
  const place = options.checkpoint ?? named;
  const before = beforeOf(named);
  if (!existsSync(named) && !existsSync(before))
    throw new UsageError(
      `there is no checkpoint in ${named} to go on from: a run without --resume begins anew, and writes one`,
    );
  try {
    return { ...read(named), place };
  } catch (error) {
    if (!(error instanceof UsageError) || error instanceof OtherFile) throw error;
    const older = readOlder(before, error);
    say(`${error.message.replace(/[^.?]$/, '$&.')} Going on from the one before it, ${before}.`);
    return { ...older, place };
  }
}

/** Who begins anew where an interrupted run lies is told so, while that run can still go on. */
export function tellOfInterrupted(place: string, say: (line: string) => void): void {
  if (!existsSync(place)) return;
  try {
    const { epoch, batch, finished } = read(place).facts;
    if (finished) return;
    say(
      `${place} is of a run that was interrupted in epoch ${epoch + 1}, after step ${batch}. This run begins anew, and its checkpoints ` +
        'come in place of that: to go on with it, press Ctrl-C now, and add --resume.',
    );
  } catch (error) {
    // What is no checkpoint is told where it is to be replaced.
    if (!(error instanceof UsageError)) throw error;
  }
}

function read(file: string): Checkpoint {
  // A pipe or a device may never end.
  if (isOther(file)) throw new OtherFile(`${file} is no file: expected a checkpoint`);
  return decodeCheckpoint(readWhole(file), file);
}

function readOlder(before: string, newer: UsageError): Checkpoint {
  try {
    return read(before);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(`${newer.message}; nor is there one before it: ${error.message}`, { cause: error });
  }
}

/** A run goes on with its own options. Others may be given where its result stays the same, and more epochs. */
export function resumedOptions({ options, given }: Command, { file, facts }: Checkpoint): LabOptions {
  const own = facts.options;
  const others = DECIDING.filter((name) => given.has(name) && options[name] !== own[name]);
  // What `auto` came to be is known.
  const conflicts = others.filter((name) => options[name] !== 'auto');
  if (conflicts.length > 0) {
    const [now, then] = [options, own].map((all) =>
      conflicts.map((name) => flagOf(name, all[name])).join(', '),
    );
    throw new UsageError(
      `the run in ${file} was begun with ${then}, and with ${now} its result would be another one: ` +
        'go on without that, or begin a new run without --resume',
    );
  }
  const begun = facts.epoch + (facts.batch > 0 ? 1 : 0);
  if (given.has('epochs') && options.epochs < begun)
    throw new UsageError(
      `the run in ${file} is in epoch ${begun}: expected at least --epochs ${begun}, but got ${options.epochs}`,
    );
  if (!given.has('save')) checkSaved(file, own.save);
  const kept = Object.entries(own).filter(
    ([name]) => !given.has(name) || others.some((other) => other === name),
  );
  return { ...options, ...Object.fromEntries(kept) };
}

/** The file names a place to write to, and may come from anybody: only a saved network is replaced there. */
function checkSaved(file: string, save: string | undefined): void {
  if (save === undefined || !existsSync(save)) return;
  try {
    // A pipe or a device is no file of anybody's run.
    if (isOther(save)) throw new UsageError(`${save} is no file`);
    safeOpen(save);
  } catch (cause) {
    throw new UsageError(
      `the run in ${file} saves its network to ${save}, where something else is: choose another place with --save`,
      { cause },
    );
  }
}
