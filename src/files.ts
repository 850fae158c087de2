import { checkPath } from './checks';
import { FromNode } from './fromNode';

/** The files of a machine. Paths are as Node takes them. */
export interface Files {
  /** All bytes of a file. */
  read(path: string): Uint8Array;
  /** What a folder holds, in no order; behind a link, what it leads to. */
  list(folder: string): readonly { readonly name: string; readonly isFolder: boolean }[];
  /** Makes a file that appears under its name when it is whole, in place of what was there before; follows links. */
  write(path: string, bytes: Uint8Array): void;
  /** Makes the folder of a file that is to come, and those above it, where they are not there yet. */
  makeFolderOf(path: string): void;
  checkWritable(path: string, size: number): void;
}

export const files = new FromNode<Files>('a file');

/**
 * Fails now, with a reason, where `save` could not write a file of `size` bytes later: before an hour of training, say. What is
 * there stays as it is.
 */
export function checkWritable(path: string, size = 1): void {
  checkPath('checkWritable', path);
  files.get().checkWritable(path, size);
}
