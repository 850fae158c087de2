import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { checkWritable, UsageError } from '../src';
import type { LabOptions } from './options';

/** Finds what would be wrong with a file that the lab is to write, `size` bytes long, before anything else is done. */
export function checkPlace(flag: string, file: string, options: LabOptions, size: number): void {
  if (file === '') throw new UsageError(`${flag} expects a file's name, but got an empty one`);
  checkWritable(file, size);
  if (isOfData(file, options))
    throw new UsageError(
      `${file} can't be written, for it belongs to the data set: choose another place with ${flag}`,
    );
}

/** Whether it is the archive, a file that comes out of it, or a place where such a one is to be. */
function isOfData(file: string, { root, archive }: LabOptions): boolean {
  const inside = path.relative(real(root), real(file));
  if (/^cifar-10-(batches-bin|binary\.tar\.gz)/i.test(inside)) return true;
  if (!path.relative(real(file), real(root)).startsWith('..')) return true;
  const others = [archive ?? path.join(root, 'cifar-10-binary.tar.gz'), ...filesOf(root)];
  return others.some((other) => isSame(file, other));
}

function filesOf(root: string): string[] {
  const folder = path.join(root, 'cifar-10-batches-bin');
  return namesIn(folder).map((name) => path.join(folder, name));
}

/** What is wrong with the data is not found here. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** By any name, such as a link's. */
export function isSame(file: string, other: string): boolean {
  if (real(file) === real(other)) return true;
  if (!existsSync(file) || !existsSync(other)) return false;
  const [a, b] = [statSync(file, { bigint: true }), statSync(other, { bigint: true })];
  return a.ino === b.ino && a.dev === b.dev;
}

/** The path without links, as far as it is there. */
function real(file: string): string {
  const full = path.resolve(file);
  if (existsSync(full)) return realpathSync(full);
  const folder = path.dirname(full);
  return folder === full ? full : path.join(real(folder), path.basename(full));
}
