import type { Response } from 'undici';
import { isGzip, otherFormat } from '../../datasets/archive/formats';
import { MirrorError } from './mirrorError';
import type { Source } from '../../datasets/archive/source';

/** From how many bytes on the answer goes on: `have`, or 0 if the server sends the file from its start. */
export function startOfAnswer({ status, headers }: Response, have: number, source: Source): number {
  if (status === 206 && have > 0) {
    const range = headers.get('content-range') ?? 'no Content-Range';
    const match = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(range);
    const total = match?.[2] ?? '';
    if (Number(match?.[1]) === have && (total === '*' || Number(total) === source.size)) return have;
    throw new MirrorError(`sent another part than the one asked for (${range})`, 'now');
  }
  if (status === 416 && have > 0) throw new MirrorError(`HTTP 416: has no bytes from ${have} on`, 'now');
  if (status >= 500 || status === 429 || status === 408) throw new MirrorError(`HTTP ${status}`, 'later');
  if (status !== 200) throw new MirrorError(`HTTP ${status}`, 'never');
  // `fetch` undoes an encoding, and then the bytes are not the file's own.
  const encoding = headers.get('content-encoding') ?? 'identity';
  if (encoding !== 'identity') throw new MirrorError(`sent the file encoded (${encoding})`, 'never');
  if (/^text\/html\b/i.test(headers.get('content-type') ?? '')) throw notTheFile('it is a web page');
  const length = headers.get('content-length');
  if (length !== null && Number(length) !== source.size) {
    throw new MirrorError(`has a file of ${length} bytes, expected ${source.size}`, 'never');
  }
  return 0;
}

/** Refuses what does not begin as the archive does, before any of it is kept. */
export function checkStart(head: Uint8Array): void {
  if (!isGzip(head)) throw notTheFile(otherFormat(head) ?? 'it does not begin as gzip does');
}

function notTheFile(what: string): MirrorError {
  return new MirrorError(
    `sent something else than the archive: ${what} (some networks answer so until one has signed in)`,
    'never',
  );
}
