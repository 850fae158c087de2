/** So many bytes tell a file's format. */
export const HEAD_BYTES = 512;

const GZIP = [0x1f, 0x8b];

/** How other packers' files begin, and what undoes them. */
const PACKED: readonly (readonly [name: string, undo: string, start: readonly number[]])[] = [
  ['zstd', 'unzstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['bzip2', 'bunzip2', [0x42, 0x5a, 0x68]],
  ['xz', 'unxz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ['lz4', 'unlz4', [0x04, 0x22, 0x4d, 0x18]],
  ['zip', 'unzip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', 'unzip', [0x50, 0x4b, 0x05, 0x06]],
  ['7z', '7z x', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['RAR', 'unrar x', [0x52, 0x61, 0x72, 0x21]],
];

const begins = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte);

export function isGzip(head: Uint8Array): boolean {
  return begins(head, GZIP);
}

/** What a file is that is known not to be the archive, by its first bytes; `undefined` for gzip, tar, and what nobody knows. */
export function otherFormat(head: Uint8Array): string | undefined {
  const packed = PACKED.find(([, , start]) => begins(head, start));
  if (packed !== undefined) {
    const [name, undo] = packed;
    return `it is packed with ${name} (undo that with ${undo}, and name the .tar file)`;
  }
  const text = String.fromCharCode(...head.subarray(0, HEAD_BYTES))
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();
  if (text.startsWith('version https://git-lfs')) {
    return 'it is a pointer of Git LFS, which stands for the file (git lfs pull gets it)';
  }
  return isMarkup(text) ? 'it is a web page' : undefined;
}

/** A page may begin with a comment or a declaration. */
function isMarkup(text: string): boolean {
  return /^<(!doctype|!--|\?xml|html|head|body|title|script|meta)/i.test(text);
}

/** What is wrong with the first bytes of an archive from which gzip was undone. */
export function wrongStart(start: Uint8Array): string | undefined {
  return isGzip(start) ? 'it is packed with gzip twice' : otherFormat(start);
}
