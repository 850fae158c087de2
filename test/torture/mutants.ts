import { gzipSync } from 'node:zlib';
import { archiveOf, batchFile, entriesOf, FILE_NAMES, tarOf, type Entry } from '../datasets/support';
import type { Draws } from './draws';

const BLOCK = 512;

/** A damaged or malicious archive, and in a word how it came to be so. */
export interface Mutant {
  readonly kind: string;
  readonly bytes: Buffer;
}

/** Changes bytes as disks, networks and editors do. */
function damage(bytes: Buffer, draws: Draws): Buffer {
  const copy = Buffer.from(bytes);
  const at = draws.randint(copy.length + 1);
  const length = draws.randint(Math.min(copy.length - at, 4000) + 1);
  const part = copy.subarray(at, at + length);
  switch (draws.randint(7)) {
    case 0:
      return copy.subarray(0, at);
    case 1:
      return Buffer.concat([copy.subarray(0, at), copy.subarray(at + length)]);
    case 2:
      return Buffer.concat([copy.subarray(0, at), part, part, copy.subarray(at + length)]);
    case 3:
      part.fill(draws.pick([0, 255, 10]));
      return copy;
    case 4:
      return Buffer.concat([copy, part]);
    case 5:
      return Buffer.concat([part, copy]);
    default:
      for (let flips = draws.randint(8) + 1; flips > 0 && copy.length > 0; flips--) {
        copy[draws.randint(copy.length)]! ^= 1 << draws.randint(8);
      }
      return copy;
  }
}

/** What a field of a tar header may be made to say: https://www.gnu.org/software/tar/manual/html_node/Standard.html */
const FIELDS: readonly (readonly [at: number, length: number])[] = [
  [0, 100],
  [100, 8],
  [124, 12],
  [136, 12],
  [156, 1],
  [157, 100],
  [257, 8],
  [345, 155],
];

/** Changes a header, and makes its checksum right again. */
function changeHeader(tar: Buffer, draws: Draws, strangers: readonly string[]): Buffer {
  const copy = Buffer.from(tar);
  const headers = [];
  for (let at = 0; at + BLOCK <= copy.length; at += BLOCK) {
    if (copy.toString('latin1', at + 257, at + 262) === 'ustar') headers.push(at);
  }
  for (let changes = draws.randint(3) + 1; changes > 0; changes--) {
    const header = draws.pick(headers);
    const [at, length] = draws.pick(FIELDS);
    const field = copy.subarray(header + at, header + at + length);
    const text = draws.pick([
      ...strangers,
      ...['00000000000', '77777777777', '-1', '00000022002', 'x'.repeat(length), ''],
      ...'0123456789ASxgLKNV\0'.split(''),
    ]);
    if (draws.randint(4) === 0) for (let i = 0; i < length; i++) field[i] = draws.randint(256);
    else field.fill(0).write(text.slice(0, length), 'latin1');
    const sums = copy.subarray(header, header + BLOCK);
    sums.fill(' ', 148, 156);
    const sum = sums.reduce((total, byte) => total + byte, 0);
    sums.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  }
  return copy;
}

/** A header of pax, which may give the next file another name and another size. */
function pax(draws: Draws, strangers: readonly string[]): Entry {
  const values = [...strangers, '-1', '1e99', '99999999999999999999', '9219', 'NaN', '', 'a\0b'];
  const records = Array.from({ length: draws.randint(4) + 1 }, () => {
    const text = ` ${draws.pick(['path', 'size', 'linkpath', 'mtime', '__proto__', 'x'])}=${draws.pick(values)}\n`;
    return `${draws.randint(5) === 0 ? draws.randint(1000) : text.length + 2}${text}`;
  });
  return {
    path: 'PaxHeader/x',
    data: Buffer.from(records.join('')),
    type: draws.pick(['ExtendedHeader', 'GlobalExtendedHeader', 'NextFileHasLongPath']),
  };
}

/** Puts other entries between the right ones, in another order, and leaves some out. */
function changeEntries(draws: Draws, strangers: readonly string[]): Entry[] {
  const entries: Entry[] = entriesOf((file) =>
    batchFile(file + draws.randint(3), 3 + (draws.randint(10) === 0 ? 1 : 0)),
  );
  for (let changes = draws.randint(5) + 1; changes > 0; changes--) {
    const at = draws.randint(entries.length + 1);
    const data = Buffer.alloc(draws.randint(3000), draws.randint(256));
    const type = draws.pick([
      'File',
      'Link',
      'SymbolicLink',
      'Directory',
      'FIFO',
      'CharacterDevice',
    ] as const);
    const path = draws.pick([...strangers, ...FILE_NAMES, 'batches.meta.txt']);
    const added: Entry =
      type === 'File'
        ? { path, data }
        : { path, data: Buffer.alloc(0), type, linkpath: type.endsWith('Link') ? draws.pick(strangers) : '' };
    entries.splice(at, draws.randint(2), draws.randint(3) === 0 ? pax(draws, strangers) : added);
  }
  return entries;
}

/** One mutant; `strangers` are names of files outside of the folder. */
export function mutantOf(draws: Draws, strangers: readonly string[]): Mutant {
  const pack = (tar: Buffer): Buffer => (draws.randint(4) === 0 ? tar : gzipSync(tar, { level: 1 }));
  const entries = entriesOf();
  switch (draws.randint(5)) {
    case 0:
      return { kind: 'damaged gzip', bytes: damage(archiveOf(entries), draws) };
    case 1:
      return { kind: 'damaged tar', bytes: pack(damage(tarOf(entries), draws)) };
    case 2:
      return { kind: 'changed header', bytes: pack(changeHeader(tarOf(entries), draws, strangers)) };
    case 3:
      return { kind: 'changed entries', bytes: pack(tarOf(changeEntries(draws, strangers))) };
    default: {
      const zeros = Buffer.alloc((draws.randint(40) + 1) << 16);
      const tar = draws.randint(2) === 0 ? tarOf(entries) : tarOf(changeEntries(draws, strangers));
      return {
        kind: 'a bomb',
        bytes: pack(Buffer.concat([tar.subarray(0, draws.randint(tar.length)), zeros])),
      };
    }
  }
}
