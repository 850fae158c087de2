import { readFileSync } from 'node:fs';
import {
  createServer as createHttp,
  request as ask,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttps } from 'node:https';
import { connect } from 'node:net';
import path from 'node:path';
import { root as project } from '../../tools/root';
import { runTypeScript } from '../../tools/program';
import { download as downloadTo } from '../../src/node/cifar10/download';
import { UsageError } from '../../src/errors';
import {
  archiveOf,
  cleanUp,
  closedServer,
  entriesOf,
  listen,
  md5,
  sendFile,
  serve,
  smallSource,
  temporaryFolder,
} from './support';

const FILE = archiveOf(entriesOf());
const TLS = path.join(project, 'test', 'fixtures', 'tls');
const CERTIFICATE = path.join(TLS, 'certificate.pem');

const before = { ...process.env };
const without = Object.entries(before).filter(([name]) => !/^(https?|no)_proxy$/i.test(name));
beforeEach(() => {
  process.env = Object.fromEntries(without);
});
afterEach(() => {
  process.env = { ...before };
});
afterEach(cleanUp);

async function download(url: string): Promise<Buffer> {
  const root = temporaryFolder();
  const part = path.join(root, 'part');
  await downloadTo({ source: smallSource(FILE, [url]), part, root }, { retries: 0 });
  return readFileSync(part);
}

async function messageOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UsageError);
  return (error as UsageError).message;
}

const answer = (request: IncomingMessage, response: ServerResponse) => void sendFile(response, FILE, request);

/** A proxy as companies have them: tunnels, and plain questions with a whole address. */
async function proxy({ password }: { password?: string } = {}) {
  const asked: string[] = [];
  const isAllowed = ({ headers }: IncomingMessage): boolean =>
    password === undefined ||
    headers['proxy-authorization'] === `Basic ${Buffer.from(password).toString('base64')}`;
  const server = createHttp((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const onwards = ask(request.url ?? '', { headers: request.headers, agent: false });
    onwards.once('response', (came) => {
      response.writeHead(came.statusCode ?? 500, came.headers);
      came.pipe(response);
    });
    onwards.end();
  });
  server.on('connect', (request: IncomingMessage, socket) => {
    asked.push(`CONNECT ${request.url}`);
    if (!isAllowed(request)) {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
      return;
    }
    const { hostname, port } = new URL(`http://${request.url}`);
    const tunnel = connect(Number(port), hostname, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      tunnel.pipe(socket).pipe(tunnel);
    });
    for (const end of [tunnel, socket]) end.on('error', () => end.destroy());
  });
  const port = await listen(server);
  return { address: `http://127.0.0.1:${port}`, port, asked };
}

async function secureServer(): Promise<{ readonly url: string; readonly host: string }> {
  const key = readFileSync(path.join(TLS, 'key.pem'));
  const host = `127.0.0.1:${await listen(createHttps({ key, cert: readFileSync(CERTIFICATE) }, answer))}`;
  return { url: `https://${host}/archive.tar.gz`, host };
}

/** The same in a program of its own, for Node reads NODE_EXTRA_CA_CERTS when it starts. */
async function inProgram(url: string, env: NodeJS.ProcessEnv): Promise<string> {
  const args = [url, String(FILE.length), md5(FILE), temporaryFolder()];
  const { stdout, stderr } = await runTypeScript('test/programs/download.ts', args, { env });
  expect(stderr).toBe('');
  return stdout.trim();
}

test.each(['HTTP_PROXY', 'http_proxy'])('%s names the proxy that is asked for http', async (name) => {
  const { address, asked } = await proxy();
  const server = await serve((response, _, request) => answer(request, response));
  process.env[name] = address;

  expect((await download(server.url)).equals(FILE)).toBe(true);

  expect(asked).toEqual([`GET ${server.url}`]);
});

test.each(['HTTPS_PROXY', 'https_proxy'])('%s names the proxy that tunnels https', async (name) => {
  const { address, asked } = await proxy();
  const { url, host } = await secureServer();

  const came = await inProgram(url, { [name]: address, NODE_EXTRA_CA_CERTS: CERTIFICATE });

  expect(came).toBe(`${FILE.length} bytes`);
  expect(asked).toEqual([`CONNECT ${host}`]);
});

test.each(['127.0.0.1', 'example.org,127.0.0.1', '*'])('NO_PROXY=%s leads past the proxy', async (hosts) => {
  const { address, asked } = await proxy();
  const server = await serve((response, _, request) => answer(request, response));
  Object.assign(process.env, { HTTP_PROXY: address, NO_PROXY: hosts });

  expect((await download(server.url)).equals(FILE)).toBe(true);

  expect(asked).toEqual([]);
});

test('A name and a password in the address are told to the proxy', async () => {
  const { port, asked } = await proxy({ password: 'me:secret' });
  const { url, host } = await secureServer();

  const env = { HTTPS_PROXY: `http://me:secret@127.0.0.1:${port}`, NODE_EXTRA_CA_CERTS: CERTIFICATE };
  expect(await inProgram(url, env)).toBe(`${FILE.length} bytes`);
  expect(asked).toEqual([`CONNECT ${host}`]);
});

test('A proxy that refuses, or is not there, is told with the variables that named it', async () => {
  const { url } = await secureServer();
  process.env.HTTPS_PROXY = (await proxy({ password: 'me:secret' })).address;
  const refused = await messageOf(download(url));
  expect(refused).toContain('(Proxy response (407)');
  expect(refused).toContain('\n(The way was chosen by HTTPS_PROXY.)\n');

  process.env.HTTPS_PROXY = new URL((await closedServer()).url).origin;
  const away = await messageOf(download(url));
  expect(away).toContain('no connection (connect ECONNREFUSED');
  expect(away).toContain('\n(The way was chosen by HTTPS_PROXY.)\n');
});

test.each(['no address', 'ftp://127.0.0.1', 'user:secret@proxy:8080'])(
  'HTTPS_PROXY=%s is a sentence, without what may be a password',
  async (value) => {
    process.env.HTTPS_PROXY = value;
    const message = await messageOf(download('https://127.0.0.1:9/'));
    expect(message).toContain(
      'expected HTTPS_PROXY and HTTP_PROXY to be addresses such as http://proxy.example:8080',
    );
    expect(message).not.toContain('secret');
  },
);

test('A certificate that nobody vouches for is named, with the variable that helps', async () => {
  const { url } = await secureServer();
  const message = await messageOf(download(url));
  expect(message).toContain(`${url}: its certificate is not trusted (self-signed certificate`);
  expect(message).toContain('NODE_EXTRA_CA_CERTS=FILE names the file with their certificate');
  expect(await inProgram(url, { NODE_EXTRA_CA_CERTS: CERTIFICATE })).toBe(`${FILE.length} bytes`);
});
