import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { DownloadOptions } from '../../src/datasets/cifar10';
import type { DownloadProgress } from '../../src';
import { download as downloadTo } from '../../src/node/cifar10/download';
import type { Source } from '../../src/datasets/archive/source';
import { UsageError } from '../../src/errors';
import {
  archiveOf,
  cleanUp,
  entriesOf,
  md5,
  sendFile,
  sendStatus,
  closedServer,
  serve,
  smallSource,
  temporaryFolder,
} from './support';

const FILE = archiveOf(entriesOf());
const HALF = FILE.length >> 1;
const PART = 'archive.part';
const QUICK = { retryDelayMs: 0 };

async function download(source: Source, root: string, options?: DownloadOptions): Promise<string> {
  const part = join(root, PART);
  await downloadTo({ source, part, root }, options);
  return part;
}

afterEach(cleanUp);

const goodServer = () => serve((response, _, request) => void sendFile(response, FILE, request));

async function messageOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UsageError);
  return (error as UsageError).message;
}

/** The first request is cut off once the client has got half of the file; it tells by calling `cut`. */
async function serverThatBreaksOff(afterwards: typeof sendFile = sendFile) {
  let broken: ServerResponse | undefined;
  let sent = 0;
  const server = await serve((response, number, request) => {
    if (number === 0) {
      broken = response;
      response.writeHead(200, { 'content-length': FILE.length });
      response.write(FILE.subarray(0, HALF));
    } else {
      sent += afterwards(response, FILE, request);
    }
  });
  const cut = ({ received }: DownloadProgress) => {
    if (received === HALF) broken?.destroy();
  };
  return { server, cut, sentLater: () => sent };
}

test('A download ends in a whole file, and tells how far it is', async () => {
  const root = temporaryFolder();
  const { url } = await goodServer();
  const steps: DownloadProgress[] = [];

  const path = await download(smallSource(FILE, [url]), root, { onProgress: (step) => steps.push(step) });

  expect(readFileSync(path).equals(FILE)).toBe(true);
  expect(readdirSync(root)).toEqual([PART]);
  expect(steps.at(-1)).toEqual({ url, received: FILE.length, total: FILE.length });
  const counts = steps.map((step) => step.received);
  expect(counts).toEqual(counts.toSorted((a, b) => a - b));
});

test('After a broken connection only the missing bytes are asked for', async () => {
  const root = temporaryFolder();
  const { server, cut, sentLater } = await serverThatBreaksOff();

  const path = await download(smallSource(FILE, [server.url]), root, { ...QUICK, onProgress: cut });

  expect(server.ranges).toEqual([undefined, `bytes=${HALF}-`]);
  expect(sentLater()).toBe(FILE.length - HALF);
  expect(readFileSync(path).equals(FILE)).toBe(true);
});

test('A later download goes on where a stopped one ended', async () => {
  const root = temporaryFolder();
  writeFileSync(join(root, PART), FILE.subarray(0, HALF));
  const server = await goodServer();

  const path = await download(smallSource(FILE, [server.url]), root);

  expect(server.ranges).toEqual([`bytes=${HALF}-`]);
  expect(readFileSync(path).equals(FILE)).toBe(true);
});

test('A part that is whole already needs no request', async () => {
  const root = temporaryFolder();
  writeFileSync(join(root, PART), FILE);
  const server = await goodServer();

  await download(smallSource(FILE, [server.url]), root);

  expect(server.ranges).toEqual([]);
  expect(readdirSync(root)).toEqual([PART]);
});

test('A server that ignores Range sends the file from its start, and so it is written', async () => {
  const root = temporaryFolder();
  const ignoreRange: typeof sendFile = (response, file) => {
    response.writeHead(200, { 'content-length': file.length }).end(file);
    return file.length;
  };
  const { server, cut } = await serverThatBreaksOff(ignoreRange);

  const path = await download(smallSource(FILE, [server.url]), root, { ...QUICK, onProgress: cut });

  expect(server.ranges).toEqual([undefined, `bytes=${HALF}-`]);
  expect(readFileSync(path).equals(FILE)).toBe(true);
});

test.each([
  ['416', 416, {}],
  ['206 with another start', 206, { 'content-range': `bytes 0-${FILE.length - 1}/${FILE.length}` }],
  ['206 of a file of another size', 206, { 'content-range': `bytes ${HALF}-999999/1000000` }],
  ['206 without Content-Range', 206, {}],
])('Answered with %s, the download starts over', async (_, status, headers) => {
  const root = temporaryFolder();
  writeFileSync(join(root, PART), FILE.subarray(0, HALF));
  const server = await serve((response, number, request) => {
    if (number === 0) response.writeHead(status, headers).end('other bytes');
    else sendFile(response, FILE, request);
  });

  const path = await download(smallSource(FILE, [server.url]), root, { retries: 0 });

  expect(server.ranges).toEqual([`bytes=${HALF}-`, undefined]);
  expect(readFileSync(path).equals(FILE)).toBe(true);
});

test('A part that does not belong to the file is found out by the checksum, and the download starts over', async () => {
  const root = temporaryFolder();
  const other = Buffer.concat([FILE.subarray(0, 10), Buffer.alloc(HALF - 10, 1)]);
  writeFileSync(join(root, PART), other);
  const server = await goodServer();

  const path = await download(smallSource(FILE, [server.url]), root, { retries: 0 });

  expect(server.ranges).toEqual([`bytes=${HALF}-`, undefined]);
  expect(readFileSync(path).equals(FILE)).toBe(true);
});

test('After a wrong checksum the next address is asked', async () => {
  const root = temporaryFolder();
  const wrong = Buffer.from(FILE);
  wrong[HALF] = FILE[HALF]! ^ 1;
  const bad = await serve((response, _, request) => void sendFile(response, wrong, request));
  const good = await goodServer();

  const path = await download(smallSource(FILE, [bad.url, good.url]), root, QUICK);

  expect(bad.ranges).toHaveLength(1);
  expect(good.ranges).toEqual([undefined]);
  expect(readFileSync(path).equals(FILE)).toBe(true);
});

test('A wrong checksum everywhere is an error, and leaves no file', async () => {
  const root = temporaryFolder();
  const wrong = Buffer.concat([FILE.subarray(0, 10), Buffer.alloc(FILE.length - 10, 7)]);
  const bad = await serve((response, _, request) => void sendFile(response, wrong, request));

  const message = await messageOf(download(smallSource(FILE, [bad.url]), root, QUICK));

  expect(message).toContain(`${bad.url}: sent a wrong file (checksum ${md5(wrong)}, expected ${md5(FILE)})`);
  expect(readdirSync(root)).toEqual([]);
});

test.each([404, 403])('After HTTP %d the next address is asked at once', async (status) => {
  const root = temporaryFolder();
  const gone = await serve((response) => sendStatus(response, status));
  const good = await goodServer();

  const path = await download(smallSource(FILE, [gone.url, good.url]), root);

  expect(gone.ranges).toHaveLength(1);
  expect(readFileSync(path).equals(FILE)).toBe(true);
});

test('A server that is busy is asked again', async () => {
  const root = temporaryFolder();
  const server = await serve((response, number, request) => {
    if (number < 2) sendStatus(response, 503);
    else sendFile(response, FILE, request);
  });

  const path = await download(smallSource(FILE, [server.url]), root, QUICK);

  expect(server.ranges).toHaveLength(3);
  expect(readFileSync(path).equals(FILE)).toBe(true);
});

test('A server that stays busy is asked `retries` more times, and then the next one', async () => {
  const root = temporaryFolder();
  const busy = await serve((response) => sendStatus(response, 503));
  const good = await goodServer();

  await download(smallSource(FILE, [busy.url, good.url]), root, { ...QUICK, retries: 2 });

  expect(busy.ranges).toHaveLength(3);
  expect(good.ranges).toHaveLength(1);
});

test('A server that stalls is given up; what it sent is kept and the next download goes on from there', async () => {
  const root = temporaryFolder();
  const stalling = await serve((response) => {
    response.writeHead(200, { 'content-length': FILE.length });
    response.write(FILE.subarray(0, HALF));
  });
  const options = { retries: 0, stallTimeoutMs: 200 };

  const message = await messageOf(download(smallSource(FILE, [stalling.url]), root, options));
  expect(message).toContain(`${stalling.url}: sent nothing for 0.2 s`);

  const kept = readFileSync(join(root, PART)).length;
  const good = await goodServer();
  const path = await download(smallSource(FILE, [good.url]), root);
  expect(good.ranges).toEqual([kept === 0 ? undefined : `bytes=${kept}-`]);
  expect(readFileSync(path).equals(FILE)).toBe(true);
});

test('A server that does not answer is asked once', async () => {
  const root = temporaryFolder();
  const silent = await serve(() => undefined);

  const message = await messageOf(
    download(smallSource(FILE, [silent.url]), root, { ...QUICK, connectTimeoutMs: 200 }),
  );

  expect(message).toContain(`${silent.url}: no answer within 0.2 s`);
  expect(silent.ranges).toHaveLength(1);
});

/** A page as a network sends it until one has signed in: of unknown length, and whatever was asked for. */
const portal = (type?: string) =>
  serve((response) => {
    response.writeHead(200, type === undefined ? {} : { 'content-type': type });
    response.end('<!DOCTYPE html><title>Welcome to the hotel</title>'.padEnd(200));
  });

test.each(['text/html; charset=utf-8', 'application/octet-stream', undefined])(
  "A network's page (%s) is not kept, and the next address is asked for the whole file, once",
  async (type) => {
    const root = temporaryFolder();
    const [page, good] = [await portal(type), await goodServer()];

    const path = await download(smallSource(FILE, [page.url, good.url]), root, QUICK);

    expect(page.ranges).toHaveLength(1);
    expect(good.ranges).toEqual([undefined]);
    expect(readFileSync(path).equals(FILE)).toBe(true);
  },
);

test("A network's page does not harm what has arrived, and is named", async () => {
  const root = temporaryFolder();
  writeFileSync(join(root, PART), FILE.subarray(0, HALF));

  const message = await messageOf(download(smallSource(FILE, [(await portal()).url]), root, QUICK));

  expect(message).toMatch(/sent something else than the archive: it is a web page \(some networks/);
  expect(readFileSync(join(root, PART)).equals(FILE.subarray(0, HALF))).toBe(true);
});

test('A page that an earlier download left is not gone on with', async () => {
  const root = temporaryFolder();
  writeFileSync(join(root, PART), '<html>Welcome</html>');
  const server = await goodServer();

  const path = await download(smallSource(FILE, [server.url]), root);

  expect(server.ranges).toEqual([undefined]);
  expect(readFileSync(path).equals(FILE)).toBe(true);
});

test('Bytes that come one by one are put together', async () => {
  const root = temporaryFolder();
  const server = await serve((response) => {
    response.writeHead(200);
    for (const byte of FILE.subarray(0, 5)) response.write(Buffer.of(byte));
    response.end(FILE.subarray(5));
  });
  const path = await download(smallSource(FILE, [server.url]), root);
  expect(readFileSync(path).equals(FILE)).toBe(true);
});

test('A page in place of the file is refused before it is read', async () => {
  const root = temporaryFolder();
  const portal = await serve((response) => response.writeHead(200, { 'content-length': 5 }).end('Hello'));

  const message = await messageOf(download(smallSource(FILE, [portal.url]), root, QUICK));

  expect(message).toContain(`has a file of 5 bytes, expected ${FILE.length}`);
  expect(readdirSync(root)).toEqual([]);
});

test('A server that sends too much is given up', async () => {
  const root = temporaryFolder();
  const endless = await serve((response) => {
    response.writeHead(200); // Without a length.
    response.end(Buffer.concat([FILE, FILE]));
  });

  const message = await messageOf(download(smallSource(FILE, [endless.url]), root, QUICK));

  expect(message).toContain(`sent more than the expected ${FILE.length} bytes`);
  expect(readdirSync(root)).toEqual([]);
});

test('A server that sends too little, and does not tell, is asked for the rest', async () => {
  const root = temporaryFolder();
  const server = await serve((response, number, request) => {
    if (number === 0)
      response.writeHead(200).end(FILE.subarray(0, HALF)); // Without a length.
    else sendFile(response, FILE, request);
  });

  const path = await download(smallSource(FILE, [server.url]), root, QUICK);

  expect(server.ranges).toEqual([undefined, `bytes=${HALF}-`]);
  expect(readFileSync(path).equals(FILE)).toBe(true);
});

test('When all addresses fail, the error says what each answered and what to do', async () => {
  const root = temporaryFolder();
  const gone = await serve((response) => sendStatus(response, 404));
  const busy = await serve((response) => sendStatus(response, 500));
  // Port 9 ("discard") is refused by `fetch` itself, so nothing has to be closed there.
  const urls = [gone.url, busy.url, 'http://127.0.0.1:9/archive.tar.gz', 'no address'];

  const message = await messageOf(download(smallSource(FILE, urls), root, QUICK));

  expect(message.split('\n')).toEqual([
    'cifar-10-binary.tar.gz could not be downloaded:',
    `  ${gone.url}: HTTP 404`,
    `  ${busy.url}: HTTP 500`,
    expect.stringMatching(/^ {2}http:\/\/127\.0\.0\.1:9\/archive\.tar\.gz: no connection \(.+\)$/),
    expect.stringMatching(/^ {2}no address: no connection \(.+\)$/),
    expect.stringMatching(/the option archive.*Shapes/),
  ]);
  expect(readdirSync(root)).toEqual([]);
});

test('Where nobody listens, each address is tried only once', async () => {
  const root = temporaryFolder();
  const { url } = await closedServer();
  // Who tried again would wait for days.
  const options = { retryDelayMs: 1e9 };

  const message = await messageOf(download(smallSource(FILE, [`${url}a`, `${url}b`]), root, options));

  expect(message).toContain(`${url}a: no connection (connect ECONNREFUSED 127.0.0.1`);
  expect(message).toContain(`${url}b: no connection (connect ECONNREFUSED 127.0.0.1`);
});

test('A download that is stopped keeps what has arrived, under the name of a part', async () => {
  const root = temporaryFolder();
  const { server } = await serverThatBreaksOff();
  const controller = new AbortController();
  const stop = ({ received }: DownloadProgress) => {
    if (received === HALF) controller.abort(new Error('stopped by the user'));
  };

  const work = download(smallSource(FILE, [server.url, server.url]), root, {
    onProgress: stop,
    signal: controller.signal,
  });

  await expect(work).rejects.toThrow('stopped by the user');
  expect(server.ranges).toHaveLength(1);
  expect(readdirSync(root)).toEqual([PART]);
  expect(readFileSync(join(root, PART)).equals(FILE.subarray(0, HALF))).toBe(true);
});

test('A folder that can not be written to is named, and no other address is asked', async () => {
  const root = join(temporaryFolder(), 'file');
  writeFileSync(root, 'not a folder');
  const server = await goodServer();

  const message = await messageOf(download(smallSource(FILE, [server.url, server.url]), root));

  expect(message).toContain(`${root}: a part of the path is a file, expected a folder`);
});
