import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Locator, Page } from 'playwright-core';
import { root } from '../../tools/root';
import { readText } from '../../tools/text';
import { outputFileOf } from '../../website/plugins/listing/lessons';
import type { OutputLine } from '../../website/plugins/listing/source';
import { serveFolder } from '../support/fileServer';
import { POLICY } from '../support/policy';
import type { Site } from './trainNow';

/** A page, and a listing on it, for each program that runs. */
const LISTINGS = [
  ['cnn/', 'lessons/03-cnn.ts#main'],
  ['loss-and-optimizer/', 'lessons/04-loss-and-optimizer.ts#untrained'],
  ['backward/', 'lessons/04b-backward.ts#by-hand'],
  ['training/', 'lessons/05-training.ts#loop'],
  ['testing/', 'lessons/06-testing.ts#test'],
] as const;

const recorded = (file: string): string[] =>
  (JSON.parse(readText(path.join(root, outputFileOf(file)))) as OutputLine[]).map(({ text }) => text);

/** "Run", pressed at the listings of the built site. */
export function testRunLines({ folder, base, open, axe, newPage }: Site): void {
  const listingOn = (page: Page, name: string): Locator => page.locator(`[data-listing="${name}"]`);
  const button = (listing: Locator, name: string): Locator =>
    listing.getByRole('button', { name, exact: true });
  const status = (listing: Locator, text: string | RegExp): Promise<void> =>
    listing.locator('[data-run] > p').filter({ hasText: text }).waitFor();
  const printedOf = async (listing: Locator, of = 'usual'): Promise<string[]> =>
    (await listing.locator(`[data-printed="${of}"] pre`).innerText()).trimEnd().split('\n');
  const valuesAt = async (listing: Locator, line: number): Promise<string> =>
    (await listing.locator(`[data-values="${line}"]`).textContent()) ?? '';
  /** A machine that is busy with other tests takes its time. */
  const openPage: Site['open'] = async (name, options) => {
    const opened = await open(name, options);
    opened.page.setDefaultTimeout(100_000);
    return opened;
  };
  /** A browser tells a moment later that a worker is gone. */
  const withoutWorkers = async (page: Page): Promise<void> => {
    while (page.workers().length > 0) await page.evaluate('null');
  };
  const press = async (name: string, region: string) => {
    const opened = await openPage(name);
    const listing = listingOn(opened.page, region);
    await button(listing, 'Run').click();
    return { ...opened, listing };
  };

  test.each(LISTINGS)('%s: %s prints what is recorded', async (name, region) => {
    const { page, listing, complaints } = await press(name, region);
    await status(listing, 'the same as recorded');
    const [file = ''] = region.split('#');
    expect((await printedOf(listing)).map((line) => line.trimEnd())).toEqual(
      recorded(file).map((line) => line.trimEnd()),
    );
    expect(await listing.locator('[data-values]').count()).toBeGreaterThan(0);
    await withoutWorkers(page);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('before Run is pressed nothing of it is loaded; then library and engine take at most 270 kB, the rest 40 kB', async () => {
    const { page } = await openPage('cnn/');
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname.slice(base.length)));
    const listing = listingOn(page, 'lessons/03-cnn.ts#imports');
    await button(listing, 'Run').click();
    await status(listing, 'the same as recorded');
    const kB = (files: readonly string[]): number =>
      files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(folder(), file))).length / 1000, 0);
    const from = asked.findIndex((file) => file.includes('/training.'));
    expect(from).toBeGreaterThan(0);
    expect(asked.slice(from).filter((file) => file.endsWith('.wasm'))).toHaveLength(1);
    expect(kB(asked.slice(from))).toBeLessThanOrEqual(270);
    expect(kB(asked.slice(0, from))).toBeLessThanOrEqual(40);
    await page.close();
  });

  test('values stand beside the lines of all listings of the program, with pictures; code and notes stay as they are', async () => {
    const { page } = await openPage('cnn/');
    const forward = listingOn(page, 'lessons/03-cnn.ts#forward');
    const code = (): Promise<string[]> =>
      forward.locator('pre [data-number] > :first-child').allTextContents();
    const before = await code();
    await button(forward, 'Run').click();
    await status(forward, 'the same as recorded');
    expect(await valuesAt(forward, 18)).toBe('images [4, 32, 32, 3] mean -0.4003');
    expect(await valuesAt(forward, 19)).toMatch(/^small \[4, 14, 14, 6\] mean 0\.2590$/);
    expect(await valuesAt(forward, 24)).toMatch(/^returned \[4, 10\] mean -0\.006276$/);
    expect(await code()).toEqual(before);
    const colours = await forward
      .locator('[data-values="18"] canvas')
      .evaluate((canvas: HTMLCanvasElement) => [
        canvas.width,
        new Set(canvas.getContext('2d')!.getImageData(0, 0, canvas.width, 32).data).size,
      ]);
    expect(colours[0]).toBe(4 * 33 - 1);
    expect(colours[1]).toBeGreaterThan(50);
    // The list of layers is the same program.
    const net = listingOn(page, 'lessons/03-cnn.ts#net');
    expect(await valuesAt(net, 9)).toBe('conv1 456 parameters');
    expect(await net.locator('[data-run]').count()).toBe(0);
    // What is copied is the program.
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await button(forward, 'Copy').click();
    await button(forward, 'Copied').waitFor();
    const region = readText(path.join(root, 'lessons/03-cnn.ts')).split('\n').slice(17, 26).join('\n');
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(region);
    await page.emulateMedia({ media: 'print' });
    expect(await forward.locator('[data-values]').first().isVisible()).toBe(false);
    await page.close();
  });

  test('a long run shows how far it is, and can be stopped by keyboard', async () => {
    const { page, listing } = await press('training/', 'lessons/05-training.ts#loop');
    await listing.locator('[data-printed] pre').filter({ hasText: '[1,   250] loss: 2.306' }).waitFor();
    expect(await valuesAt(listing, 28)).toMatch(/^step [\d,]+$/);
    // The button that was pressed is the one that stops.
    await page.keyboard.press('Enter');
    await status(listing, 'Stopped.');
    await withoutWorkers(page);
    expect((await printedOf(listing)).length).toBeLessThan(9);
    await button(listing, 'Run').waitFor();
    await page.close();
  });

  test('numbers that fit run, and those that do not get the compiler’s message and the library’s', async () => {
    const { page, listing } = await press('cnn/', 'lessons/03-cnn.ts#forward');
    await status(listing, 'the same as recorded');
    await listing.getByLabel('line 11: conv2: Conv2d(6, 16, …)').selectOption('3');
    await status(
      listing,
      'The compiler refuses these numbers, at line 22. Started all the same, it has ended: Linear(400, 120) expected [N, 400], but got [1, 576]',
    );
    const text = (await listing.textContent()) ?? '';
    expect(text).toContain('readonly conv2 = new nn.Conv2d(6, 16, 3);');
    expect(text).toContain("Type '576' is not assignable to type '400'.");
    expect(await listing.locator('[data-refusal="22"]').textContent()).toMatch(
      /^Argument of type 'Tensor<readonly \[N, 576\]>'/,
    );
    await listing.getByLabel('line 12: fc1: Linear(…, 120)').selectOption('576');
    await status(listing, 'with the numbers that you chose');
    // What the site knows of the file is not true of this run.
    const forward = listingOn(page, 'lessons/03-cnn.ts#forward');
    expect(await forward.locator('[data-shape]').count()).toBeGreaterThan(0);
    expect(await forward.locator('[data-shape]:visible').count()).toBe(0);
    await page.getByText('With the file’s own numbers, these lines print').first().waitFor();
    expect(await listing.locator('[data-refusal]').count()).toBe(0);
    expect(await printedOf(listing)).toContainEqual(
      expect.stringMatching(/^fc1 +linear +\[1, 120\] +69,240$/),
    );
    expect(await listingOn(page, 'lessons/03-cnn.ts#net').locator('[data-chosen]').allTextContents()).toEqual(
      ['conv2: Conv2d(6, 16, …): it runs with 3', 'fc1: Linear(…, 120): it runs with 576'],
    );
    await page.close();
  });

  test('with the switch, lesson 5 runs without zeroGrad, too, and both losses are drawn', async () => {
    const { page, listing } = await press('training/', 'lessons/05-training.ts#loop');
    await listing.getByLabel('line 46: epochs').selectOption('1');
    await listing.getByRole('switch').click();
    await listing.locator('[data-printed="without"] pre').filter({ hasText: 'Finished Training' }).waitFor();
    await status(listing, 'with the numbers that you chose');
    await status(listing, 'The values beside the lines are those of the run without zeroGrad.');
    const first = recorded('lessons/05-training.ts').slice(0, 4);
    expect(await printedOf(listing)).toEqual([...first, 'Finished Training']);
    expect(await printedOf(listing, 'without')).toEqual([
      '[1,   250] loss: 4.477',
      '[1,   500] loss: 24.911',
      '[1,   750] loss: 65.155',
      '[1,  1000] loss: 102.679',
      'Finished Training',
    ]);
    const charts = await listing.getByRole('img').evaluateAll((all) => all.map((one) => one.ariaLabel));
    expect(charts).toEqual([
      expect.stringMatching(/^Loss, mean of 25 steps: from 2\.\d+ to 2\.\d+ in 1,000 steps$/),
      expect.stringMatching(
        /^Loss without zeroGrad, mean of 25 steps: from [\d.]+ to \d+\.\d+ in 1,000 steps$/,
      ),
    ]);
    expect(await listing.locator('[data-left-out]').textContent()).toBe('left out in this run');
    await page.close();
  });

  test('it runs on the strictest host', async () => {
    const server = await serveFolder(folder(), base, { 'content-security-policy': POLICY });
    const page = await newPage();
    const said: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') said.push(message.text());
    });
    await page.goto(`${server.address}${base}backward/`);
    await page.waitForSelector('html[data-has-hydrated=true]');
    const listing = listingOn(page, 'lessons/04b-backward.ts#nudge');
    await button(listing, 'Run').click();
    await status(listing, 'the same as recorded');
    expect(await valuesAt(listing, 27)).toMatch(/^growth 0\.008004$/);
    expect(said).toEqual([]);
    await page.close();
    await server.close();
  });

  test('axe finds nothing before, in the middle and after, in either theme, and a phone is wide enough', async () => {
    const { page } = await openPage('training/', { width: 320 });
    const listing = listingOn(page, 'lessons/05-training.ts#loop');
    for (const moment of ['before', 'in the middle', 'after']) {
      if (moment === 'in the middle') {
        await button(listing, 'Run').click();
        await listing.locator('[data-printed] pre').filter({ hasText: '250] loss' }).waitFor();
      }
      if (moment === 'after') await status(listing, 'the same as recorded');
      const found: string[] = [];
      for (const theme of ['light', 'dark']) {
        await page.evaluate((chosen) => {
          document.documentElement.dataset.theme = chosen;
        }, theme);
        found.push(...(await axe(page)));
      }
      expect({ moment, found }).toEqual({ moment, found: [] });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    }
    await page.close();
  });

  test('what it has done is told once, at its end', async () => {
    const { page } = await openPage('backward/');
    await page.evaluate(() => {
      const region = document.getElementById('announcer')!;
      const said: string[] = [];
      new MutationObserver(() => said.push(region.textContent)).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
      Object.assign(window, { said });
    });
    const listing = listingOn(page, 'lessons/04b-backward.ts#by-hand');
    await button(listing, 'Run').click();
    await status(listing, 'the same as recorded');
    expect(await page.evaluate('window.said')).toEqual(['Lines printed: 4, the same as recorded.']);
    await page.close();
  });

  describe('where something is missing, a sentence says so', () => {
    test.each([
      [
        'the piece of the page itself',
        /assets\/js\/(?!training|lines)[^/]*\.js$/,
        'That could not be loaded',
      ],
      ['the library', /assets\/js\/training\.[^/]*\.js$/, 'The library or the engine could not be loaded'],
      ['the engine', /\.wasm$/, 'The library or the engine could not be loaded'],
      ['the program', /assets\/js\/lines\.[^/]*\.js$/, 'The library or the engine could not be loaded'],
    ])('%s does not come; then it does', async (_, file, sentence) => {
      const { page } = await openPage('backward/');
      await page.waitForLoadState('networkidle');
      const listing = listingOn(page, 'lessons/04b-backward.ts#by-hand');
      await page.context().route(file, (route) => route.abort());
      await button(listing, 'Run').click();
      await listing.getByText(sentence).waitFor();
      await page.context().unroute(file);
      await button(listing, 'Run').click();
      await status(listing, 'the same as recorded');
      await page.close();
    });

    test('a worker that breaks off', async () => {
      const { page, listing } = await press('training/', 'lessons/05-training.ts#loop');
      await listing.locator('[data-printed] pre').filter({ hasText: '250] loss' }).waitFor();
      await page.workers()[0]!.evaluate('void setTimeout(() => { throw new Error("out of luck"); })');
      await status(listing, /^The program has broken off: .*out of luck/);
      await page.close();
    });

    test.each([
      ['WebAssembly with SIMD', 'WebAssembly.validate = () => false', 'no WebAssembly with SIMD'],
      ['a Web Worker', 'delete window.Worker', 'a Web Worker'],
    ])('a browser without %s', async (_, script, sentence) => {
      const { page } = await openPage('cnn/');
      await page.evaluate(script);
      const listing = listingOn(page, 'lessons/03-cnn.ts#main');
      await button(listing, 'Run').click();
      await status(listing, sentence);
      await page.close();
    });
  });

  test('who leaves the page leaves no worker behind', async () => {
    const { page, listing } = await press('training/', 'lessons/05-training.ts#loop');
    await listing.locator('[data-printed] pre').filter({ hasText: '250] loss' }).waitFor();
    await page.getByRole('link', { name: 'Glossary', exact: true }).first().click();
    await page.waitForURL(/glossary/);
    await withoutWorkers(page);
    await page.close();
  });
}
