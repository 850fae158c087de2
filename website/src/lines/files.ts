import { UsageError } from '../../../src/browser';
import { files } from '../../../src/files';

/** What a program saves in a page is kept in memory as long as the program runs: `load` finds it there. */
export function provideFiles(): void {
  const kept = new Map<string, Uint8Array>();
  files.provide({
    read: (path) => {
      const bytes = kept.get(path);
      if (bytes === undefined) throw new UsageError(`${path} can't be read: this program has not saved it`);
      return bytes;
    },
    write: (path, bytes) => void kept.set(path, bytes),
    list: () => [...kept.keys()].map((name) => ({ name, isFolder: false })),
    makeFolderOf: () => undefined,
    checkWritable: () => undefined,
  });
}
