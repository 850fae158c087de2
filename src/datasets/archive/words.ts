import type { Source } from './source';

/** The bytes are not those of a data set's archive; the message goes on after "but". */
export class WrongBytes extends Error {}

/** How a sentence about a wrong archive begins; what to do follows. */
export function expectedArchive(path: string, { archive, size }: Source, came: string): string {
  return `expected the binary version of CIFAR-10 (${archive}, ${size} bytes) in ${path}, but ${came}`;
}

/** A name out of an archive, which may hold whatever is bad for a terminal. */
export function shown(name: string): string {
  const plain = name.replace(/[\p{C}\p{Z}]/gu, ' ');
  return plain.length > 100 ? `${plain.slice(0, 100)}…` : plain;
}

/** What the message of a parser, or of what undoes gzip, means for the file as a whole. */
export function inWords(message: string): string {
  if (/unexpected end|truncated/i.test(message)) return `it ends too early (${shown(message)})`;
  return `it is no .tar.gz file, or a damaged one (${shown(message)})`;
}

/** Other versions of CIFAR-10, and its sisters, by the names of their files. */
const SISTERS: readonly (readonly [what: string, name: RegExp])[] = [
  ['the version for Python', /(^|\/)data_batch_\d$/],
  ['the version for Matlab', /(^|\/)data_batch_\d\.mat$/],
  ['CIFAR-100', /(^|\/)cifar-100-/],
];

/** " (this looks like …)" where the names tell. */
export function looksLike(names: readonly string[]): string {
  const sister = SISTERS.find(([, name]) => names.some((path) => name.test(path)));
  return sister === undefined ? '' : ` (this looks like ${sister[0]})`;
}
