import { rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from '../src/node/writeWhole';
import type { LabOptions } from './options';
import { troubleOf, type Outcome } from './somewhere';

/** Where a run's checkpoint is to be, if anywhere: beside a pipe or a device, nobody would look for it. */
export function placeOfCheckpoint({ checkpoint, save }: LabOptions): string | undefined {
  if (checkpoint !== undefined) return checkpoint;
  return isOther(save) || save === '' ? undefined : withWord(save, 'checkpoint');
}

/** Whether it is there, and no file. */
export function isOther(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false })?.isFile() === false;
  } catch {
    // Whoever reads or writes it says why that can't be done.
    return false;
  }
}

/** Where the checkpoint is that was written before the one in `file`. */
export function beforeOf(file: string): string {
  return withWord(file, 'before');
}

/** `net.safetensors` to `net.word.safetensors`. */
function withWord(file: string, word: string): string {
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, `${name}.${word}${ext}`);
}

/** Writes checkpoints to a file, and keeps the one before each: should one come to harm, little is lost. */
export class CheckpointFile {
  readonly file: string;
  #last: Uint8Array | undefined;

  /** `last` is the one that the run goes on from. */
  constructor(file: string, last?: Uint8Array) {
    this.file = file;
    this.#last = last;
  }

  write(bytes: Uint8Array): Outcome {
    const before = beforeOf(this.file);
    const trouble = troubleOf(() => {
      // A pipe or a device keeps nothing that could come to harm. That of an earlier run is none of this one.
      if (isOther(this.file)) this.#last = undefined;
      else if (this.#last === undefined) rmSync(before, { force: true });
      else writeWhole(before, this.#last);
      writeWhole(this.file, bytes);
      this.#last = bytes;
    });
    return trouble === undefined ? { place: this.file } : { trouble };
  }
}
