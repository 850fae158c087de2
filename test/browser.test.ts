import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as forNode from '../src';
import * as forBrowsers from '../src/browser';
import { root } from '../tools/root';
import { describeInBrowser, openBrowser, type OpenBrowser } from './support/browser';
import { bundle, type Bundle } from './support/bundle';
import { digestAfter, digestOfOthers } from './support/digest';
import { serveFolder, type FileServer } from './support/fileServer';

let bundled: Bundle;
beforeAll(async () => {
  bundled = await bundle('test/support/inBrowser.ts');
});

test('the core is bundled for browsers with nothing of Node in it', () => {
  expect(bundled.missing).toEqual([]);
  expect(bundled.files).toContain('src/browser.ts');
  expect(bundled.files).not.toContain('src/index.ts');
  expect(bundled.files.filter((file) => file.startsWith('src/node/'))).toEqual([]);
});

test('both entries have the same names', () => {
  expect(Object.keys(forBrowsers).sort()).toEqual(Object.keys(forNode).sort());
});

describeInBrowser('in a browser', (executable) => {
  let folder: string;
  let server: FileServer;
  let browser: OpenBrowser;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'in-browser-'));
    writeFileSync(path.join(folder, 'index.html'), '<!doctype html><script src="/program.js"></script>');
    writeFileSync(path.join(folder, 'program.js'), bundled.script);
    const simd = 'tfjs-backend-wasm-simd.wasm';
    cpSync(path.join(root, 'node_modules/@tensorflow/tfjs-backend-wasm/dist', simd), path.join(folder, simd));
    server = await serveFolder(folder, '/');
    browser = await openBrowser(executable);
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  });

  async function ask(call: string): Promise<unknown> {
    const page = await browser.context.newPage();
    await page.goto(server.address);
    return await page.evaluate(call);
  }

  test('500 steps give the very weights that Node gives', async () => {
    await forNode.setEngine('wasm');
    expect(await ask('digest()')).toBe(await digestAfter(500, 4));
  });

  test('so do Adam, schedules, dropout, batch norm and random transforms', async () => {
    await forNode.setEngine('wasm');
    expect(await ask('digestOfOthers()')).toBe(await digestOfOthers(100));
  });

  test('what needs Node says so, and all else works without it', async () => {
    const shapes = new forNode.Shapes({ train: false, size: 6 });
    expect(await ask('withoutNode()')).toEqual({
      shared: 'undefined',
      opened: 'Shapes',
      batches: 6,
      labels: [shapes.label(0)],
      save: 'UsageError: a file needs Node, and this program runs without it',
      open: 'UsageError: CIFAR10.open needs Node, and this program runs without it',
    });
  });
});
