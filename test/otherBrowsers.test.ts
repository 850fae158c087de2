import { readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setEngine } from '../src';
import { root } from '../tools/root';
import { bundle } from './support/bundle';
import { digestAfter, digestOfOthers } from './support/digest';
import { isThere, OTHER_BROWSERS, type OtherBrowser } from './support/otherBrowsers';
import { digestOfOwnNetwork } from './support/ownNetwork';

const ENGINE = 'tfjs-backend-wasm-simd.wasm';

/** The page computes when it is opened, and posts what came out. */
const PAGE = `<!doctype html><script src="/program.js"></script><script>
  const all = async () => [await digest(), await digestOfOthers(), await digestOfOwnNetwork()];
  all().catch((error) => [String(error)]).then((said) =>
    fetch('/said', { method: 'POST', body: JSON.stringify(said) }));
</script>`;

/** Opens the page in a browser, and gives what it posts. */
async function saidIn(browser: OtherBrowser, script: string): Promise<unknown> {
  const wasm = readFileSync(path.join(root, 'node_modules/@tensorflow/tfjs-backend-wasm/dist', ENGINE));
  const files: Readonly<Record<string, readonly [type: string, body: string | Buffer]>> = {
    '/': ['text/html', PAGE],
    '/program.js': ['text/javascript', script],
    [`/${ENGINE}`]: ['application/wasm', wasm],
  };
  let hear: (said: unknown) => void = () => undefined;
  const said = new Promise((resolve) => (hear = resolve));
  const server = createServer((request, response) => {
    if (request.method === 'POST') {
      let text = '';
      request.setEncoding('utf8').on('data', (part: string) => (text += part));
      request.on('end', () => {
        response.end();
        hear(JSON.parse(text));
      });
      return;
    }
    const [type, body] = files[request.url ?? ''] ?? [];
    response.writeHead(type === undefined ? 404 : 200, type === undefined ? {} : { 'content-type': type });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const folder = mkdtempSync(path.join(tmpdir(), 'browser-'));
  const programs = await browser.open(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, folder);
  try {
    return await said;
  } finally {
    for (const program of programs) {
      const ended = new Promise((resolve) => program.once('exit', resolve));
      if (program.kill('SIGKILL')) await ended;
    }
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

describe.each(OTHER_BROWSERS)('in $name', (browser) => {
  const there = isThere(browser);
  const name = 'the same seed gives the very weights that Node gives';
  if (!there && process.env.REQUIRE_BROWSERS === '1')
    test(name, () => {
      throw new Error(`expected ${browser.name}, found none: apt-get install ${browser.packages}`);
    });
  else if (!there) test.skip(`${name}: skipped, for it is not here (${browser.packages})`, () => undefined);
  else
    test(name, async () => {
      const { script } = await bundle('test/support/inBrowser.ts');
      const said = await saidIn(browser, script);
      await setEngine('wasm');
      expect(said).toEqual([
        await digestAfter(500, 4),
        await digestOfOthers(100),
        await digestOfOwnNetwork(),
      ]);
    });
});
