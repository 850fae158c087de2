import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Header, type types } from 'tar';
import { RECORD_BYTES } from '../../src/datasets/archive/records';
import { CIFAR10_SOURCE, type Source } from '../../src/datasets/archive/source';

/** What is to be undone after each test, the last thing first. */
const cleanups: (() => unknown)[] = [];

export async function cleanUp(): Promise<void> {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'datasets-test-'));
  cleanups.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const RECORDS_PER_FILE = 3;

export const FILE_NAMES = [...CIFAR10_SOURCE.trainFiles, ...CIFAR10_SOURCE.testFiles];

/** Record `record` of file `file`: label and bytes are formulas, so that each test knows what to expect. */
export function labelOf(file: number, record: number): number {
  return (file * 3 + record) % 10;
}

export function byteOf(file: number, record: number, plane: number, p: number): number {
  return (file * 101 + record * 59 + plane * 17 + p * 7 + (p >> 5)) % 256;
}

export function batchFile(file: number, records = RECORDS_PER_FILE): Uint8Array {
  const bytes = new Uint8Array(records * RECORD_BYTES);
  for (let record = 0; record < records; record++) {
    const start = record * RECORD_BYTES;
    bytes[start] = labelOf(file, record);
    for (let plane = 0; plane < 3; plane++) {
      for (let p = 0; p < 1024; p++) bytes[start + 1 + plane * 1024 + p] = byteOf(file, record, plane, p);
    }
  }
  return bytes;
}

/** A file of the real size: records of ones behind the small file's own. */
export function fullFile(file: number): Uint8Array {
  const bytes = new Uint8Array(10_000 * RECORD_BYTES).fill(1);
  bytes.set(batchFile(file));
  return bytes;
}

export interface Entry {
  readonly path: string;
  readonly data: Uint8Array;
  readonly type?: types.EntryTypeName;
  readonly linkpath?: string;
}

/** A tar file of exactly these entries, however odd their names are. */
export function tarOf(entries: readonly Entry[]): Buffer {
  const blocks: Uint8Array[] = [];
  for (const { path, data, type = 'File', linkpath } of entries) {
    const header = new Header({
      path,
      size: data.length,
      type,
      mode: 0o644,
      ...(linkpath === undefined ? {} : { linkpath }),
    });
    const block = Buffer.alloc(512);
    header.encode(block);
    blocks.push(block, data, Buffer.alloc((512 - (data.length % 512)) % 512));
  }
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

/** The entries of a whole archive, each file made by `make`. */
export function entriesOf(make: (file: number) => Uint8Array = (file) => batchFile(file)): Entry[] {
  return FILE_NAMES.map((name, file) => ({ path: `cifar-10-batches-bin/${name}`, data: make(file) }));
}

export function archiveOf(entries: readonly Entry[]): Buffer {
  return gzipSync(tarOf(entries), { level: 1 });
}

export function md5(bytes: Uint8Array): string {
  return createHash('md5').update(bytes).digest('hex');
}

export function writeArchive(bytes: Uint8Array): string {
  const path = join(temporaryFolder(), 'archive.tar.gz');
  writeFileSync(path, bytes);
  return path;
}

/** CIFAR-10 with three records in a file, so that an archive has some kilobytes. */
export function smallSource(archive: Uint8Array, urls: readonly string[]): Source {
  return {
    ...CIFAR10_SOURCE,
    recordsPerFile: RECORDS_PER_FILE,
    urls,
    size: archive.length,
    md5: md5(archive),
  };
}

export interface TestServer {
  readonly url: string;
  /** The `Range` header of each request, in their order. */
  readonly ranges: (string | undefined)[];
}

/** A server on this computer; `answer` gets the number of the request, counted from 0. */
export async function serve(
  answer: (response: ServerResponse, number: number, request: IncomingMessage) => void,
): Promise<TestServer> {
  const ranges: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    ranges.push(request.headers.range);
    answer(response, ranges.length - 1, request);
  });
  return { url: `http://127.0.0.1:${await listen(server)}/archive.tar.gz`, ranges };
}

/** Lets a server listen until the test is over, and gives its port. */
export async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanups.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  // A server that listens on a port has such an address.
  return (server.address() as AddressInfo).port;
}

/** An address where nobody listens. */
export async function closedServer(): Promise<{ readonly url: string }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return { url: `http://127.0.0.1:${port}/archive.tar.gz` };
}

/** Sends the whole file, or what the `Range` header asks for, and returns how many bytes that were. */
export function sendFile(response: ServerResponse, file: Uint8Array, request: IncomingMessage): number {
  const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
  const body = file.subarray(start);
  if (start > 0) {
    response.writeHead(206, {
      'content-range': `bytes ${start}-${file.length - 1}/${file.length}`,
      'content-length': body.length,
    });
  } else {
    response.writeHead(200, { 'content-length': body.length });
  }
  response.end(body);
  return body.length;
}

export function sendStatus(response: ServerResponse, status: number): void {
  response.writeHead(status).end('sorry');
}
