import { readFileSync, rmSync, writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Locator, Page } from 'playwright-core';
import { setEngine } from '../../src';
import type { FromWorker } from '../../website/src/training/protocol';
import { Session } from '../../website/src/training/session';
import { archiveOf, entriesOf, fullFile } from '../datasets/support';
import { digestOfFile } from '../support/digest';
import { digestAfterRun, digestOfOwnNetwork, OPTIONS } from '../support/ownNetwork';
import type { Site } from './trainNow';

const PAGE = 'closer/own-network/';
const TRAIN = 'Train both, here and now';
/** Another network than the lab's, and few steps. */
const QUICK =
  '?conv=3x8np,3x12p&fc=32&dropout=0.25&lr=0.01&momentum=0.9&batch=16&images=500&epochs=1&seed=5&data=shapes';
/** A network of the reader's own on its page of the built site. */
export function testOwnNetwork({ folder, base, open, axe }: Site): void {
  const button = (figure: Locator, name: string): Locator =>
    figure.getByRole('button', { name, exact: true });
  const openFigure = async (address = PAGE, width?: number) => {
    const opened = await open(address, { width });
    return { ...opened, figure: opened.page.locator('[data-figure="own-network"]') };
  };
  const told = (figure: Locator, text: string | RegExp): Promise<void> =>
    figure.getByRole('status').filter({ hasText: text }).first().waitFor();
  const layersOf = (figure: Locator): Promise<string[]> =>
    figure.getByRole('list', { name: 'Layers of your network' }).getByRole('listitem').allTextContents();
  const searchOf = (page: Page): string => new URL(page.url()).search;

  test('sizes and parameters follow a change, what does not fit says why, and the address keeps it', async () => {
    const { page, complaints, figure } = await openFigure();
    const conv1 = figure.getByRole('group', { name: 'conv1' });
    await conv1.getByLabel('Filter size').selectOption('9');
    await conv1.getByLabel('Channels').selectOption('12');
    expect(await layersOf(figure)).toEqual([
      ...['image32×32×3', 'conv1 9×924×24×122,928 parameters', 'pool 2×212×12×12'],
      ...['conv2 5×58×8×164,816 parameters', 'pool 2×24×4×16', 'flatten256'],
      ...['fc112030,840 parameters', 'fc28410,164 parameters', 'fc310850 parameters'],
    ]);
    await told(figure, 'Yours has 49,598 parameters, the lab’s 62,006.');
    await button(figure, 'One convolution more').click();
    await told(figure, 'conv3 does not fit: its filter of 5 by 5 is larger than the 4 by 4');
    expect(await button(figure, TRAIN).isDisabled()).toBe(true);
    await figure
      .getByRole('group', { name: 'conv3' })
      .getByRole('button', { name: 'Leave out' })
      .press('Enter');
    expect(
      await button(figure, 'One convolution more').evaluate((one) => one === document.activeElement),
    ).toBe(true);
    await told(figure, 'It fits.');
    const search = searchOf(page);
    expect(search).toMatch(/^\?conv=9x12p,5x16p&fc=120,84&/);
    const before = await layersOf(figure);
    expect(complaints).toEqual([]);
    await page.close();
    // Opened by somebody else.
    const other = await openFigure(PAGE + search);
    await other.figure.getByRole('list', { name: 'Layers of your network' }).getByText('conv1 9×9').waitFor();
    expect(await layersOf(other.figure)).toEqual(before);
    await other.page.close();
  });

  test('“Copy link” copies the address with all of it; where a browser lets no page copy, it is shown', async () => {
    const { page, figure } = await openFigure(PAGE + QUICK);
    await page.evaluate(`navigator.clipboard.writeText = async (text) => { window.copied = text; }`);
    await button(figure, 'Copy link').click();
    await page
      .locator('#announcer')
      .filter({ hasText: 'The link is copied.' })
      .waitFor({ state: 'attached' });
    expect(await page.evaluate('copied')).toBe(page.url());
    await page.evaluate(`navigator.clipboard.writeText = () => Promise.reject(new Error('no'))`);
    await button(figure, 'Copy link').click();
    expect(await figure.getByLabel('This browser lets no page copy').inputValue()).toBe(page.url());
    await page.close();
  });

  test.each([
    ['a letter', QUICK.replace('3x8np', '3y8np')],
    ['a part that is gone', QUICK.replace('&fc=32', '')],
    ['a number that nobody can choose', QUICK.replace('lr=0.01', 'lr=1e99')],
    ['too many layers', QUICK.replace('fc=32', 'fc=32,32,32,32')],
  ])('a link that is damaged, by %s, says so in a sentence', async (_, search) => {
    const { page, figure } = await openFigure(PAGE + search);
    expect(await figure.getByRole('alert').textContent()).toMatch(/^The link that led here is damaged/);
    await told(figure, 'It fits.');
    // What is chosen then is a good address again.
    await figure.getByLabel('Epochs').selectOption('1');
    await figure.getByRole('alert').waitFor({ state: 'detached' });
    await page.close();
  });

  test('both learn side by side, wait, go on, and are compared; its interface takes at most 40 kB', async () => {
    const { page, complaints, figure } = await openFigure(PAGE + QUICK.replace('epochs=1', 'epochs=20'));
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname.slice(base.length)));
    await button(figure, TRAIN).click();
    await told(figure, 'They learn, by turns.');
    await button(figure, 'Pause').click();
    await told(figure, /^Paused at step/);
    await button(figure, 'Go on').click();
    await told(figure, 'They learn, by turns.');
    const scripts = asked.filter((file) => file.endsWith('.js'));
    const [worker] = page.workers();
    const fetched = await worker!.evaluate<string[]>(
      `performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)`,
    );
    const own = scripts.filter((file) => !file.includes('/training.') && !fetched.includes(base + file));
    const kB = own.reduce(
      (sum, file) => sum + gzipSync(readFileSync(path.join(folder(), file))).length / 1000,
      0,
    );
    expect(kB).toBeGreaterThan(0);
    expect(kB).toBeLessThanOrEqual(40);

    await figure.getByLabel('Epochs').selectOption('1');
    await button(figure, TRAIN).click();
    await told(figure, /^Done: yours gets [\d.]+% of the test pictures right, the lab’s [\d.]+%\.$/);
    const rows = await figure.getByRole('table', { name: 'Side by side' }).locator('tbody tr').all();
    const cells = await Promise.all(rows.map((row) => row.locator('th, td').allTextContents()));
    expect(cells.map(([name, parameters, step]) => [name, parameters, step])).toEqual([
      ['yours', '15,302', '32'],
      ['the lab’s', '62,006', '32'],
      [
        'yours before, 1: conv 3×3, 8, batch norm, pool; conv 3×3, 12, pool; fc 32; dropout 25%',
        '15,302',
        expect.any(String),
      ],
    ]);
    for (const [, , , loss, right, perStep, seconds] of cells.slice(0, 2)) {
      expect(loss).toMatch(/^\d\.\d{3}$/);
      expect(right).toMatch(/^\d+\.\d%$/);
      expect([perStep, seconds]).not.toContain('–');
    }
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('“Start again” trains what stands above, and what was changed since is said', async () => {
    const { page, figure } = await openFigure(PAGE + QUICK);
    await button(figure, TRAIN).click();
    await told(figure, /^Done/);
    await figure.getByText('What yours takes eight test pictures for').waitFor();
    const changed = figure.getByText('Changed since: this result is of the network and the numbers before.');
    expect(await changed.count()).toBe(0);
    await figure.getByRole('group', { name: 'conv1' }).getByLabel('Channels').selectOption('4');
    await changed.waitFor();
    const again = button(figure, 'Start again');
    await figure.getByRole('group', { name: 'conv2' }).getByLabel('Filter size').selectOption('9');
    await button(figure, 'One convolution more').click();
    await told(figure, 'conv3 does not fit');
    expect(await again.getAttribute('aria-disabled')).toBe('true');
    await figure.getByRole('group', { name: 'conv3' }).getByRole('button', { name: 'Leave out' }).click();
    await again.scrollIntoViewIfNeeded();
    const before = (await again.boundingBox())!.y;
    await again.click();
    await changed.waitFor({ state: 'detached' });
    await told(figure, /^Done/);
    const rows = figure.getByRole('table', { name: 'Side by side' }).locator('tbody tr');
    expect(await rows.first().textContent()).toMatch(/^yours[\d,]+32/);
    expect(await rows.last().textContent()).toContain('yours before, 1: conv 3×3, 8');
    expect((await again.boundingBox())!.y).toBe(before);
    expect(await again.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.close();
  });

  test('a network of one’s own can be asked, and says that only its like open its file', async () => {
    const { page, figure } = await openFigure(PAGE + QUICK);
    await button(figure, TRAIN).click();
    await told(figure, /^Done/);
    await button(figure, 'Draw something, and ask yours').click();
    await figure.getByText('this page open only the lab’s network').waitFor();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      button(figure, 'Save the network trained here').click(),
    ]);
    expect(saved.suggestedFilename()).toBe('own_net.safetensors');
    const bytes = Uint8Array.from(readFileSync(await saved.path()));
    await setEngine('wasm');
    // The very weights of Node, though two learned by turns, with dropout.
    expect(await digestOfFile(bytes)).toBe(await digestOfOwnNetwork());
    await page.close();
  });

  test('axe finds nothing, in either theme, before and after, and a phone is wide enough', async () => {
    const { page, figure } = await openFigure(PAGE + QUICK, 320);
    for (const moment of ['before', 'after']) {
      if (moment === 'after') {
        await button(figure, TRAIN).click();
        await told(figure, /^Done/);
      }
      const found = await axe(page);
      await page.evaluate(`document.documentElement.dataset.theme = 'dark'`);
      found.push(...(await axe(page)));
      await page.evaluate(`document.documentElement.dataset.theme = 'light'`);
      expect({ moment, found }).toEqual({ moment, found: [] });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    }
    await page.close();
  });

  describe('where something is missing, a sentence says so', () => {
    const alert = (figure: Locator, text: string | RegExp): Promise<void> =>
      figure.getByRole('alert').filter({ hasText: text }).waitFor();

    test('its interface does not come; then it does', async () => {
      const { page, figure } = await openFigure(PAGE + QUICK);
      await page.waitForLoadState('networkidle');
      const scripts = /assets\/js\/(?!training)[^/]*\.js$/;
      await page.route(scripts, (route) => route.abort());
      await button(figure, TRAIN).click();
      await alert(figure, 'That could not be loaded');
      await page.unroute(scripts);
      await button(figure, TRAIN).click();
      await told(figure, /^Done/);
      await page.close();
    });

    test('a worker that breaks off', async () => {
      const { page, figure } = await openFigure(PAGE + QUICK.replace('epochs=1', 'epochs=20'));
      await button(figure, TRAIN).click();
      await told(figure, 'They learn, by turns.');
      await page.workers()[0]!.evaluate('void setTimeout(() => { throw new Error("out of luck"); })');
      await alert(figure, /has broken off, and its network is lost: .*out of luck/);
      await button(figure, 'Try again').click();
      await told(figure, 'They learn, by turns.');
      await page.workers()[0]!.evaluate('void setTimeout(() => { throw new Error("once more"); })');
      await alert(figure, /once more/);
      await button(figure, TRAIN).click();
      await told(figure, 'They learn, by turns.');
      await page.close();
    });

    test('a browser without WebAssembly with SIMD', async () => {
      const { page, figure } = await openFigure(PAGE + QUICK);
      await page.evaluate('WebAssembly.validate = () => false');
      await button(figure, TRAIN).click();
      await alert(figure, 'no WebAssembly with SIMD');
      await page.close();
    });
  });

  describe('an archive of CIFAR-10', () => {
    let files: string;
    const archive = (): string => path.join(files, 'cifar-10-binary.tar.gz');
    beforeAll(() => {
      files = mkdtempSync(path.join(tmpdir(), 'archive-'));
      writeFileSync(archive(), archiveOf(entriesOf(fullFile)));
    });
    afterAll(() => rmSync(files, { recursive: true, force: true }));
    const choose = (place: Locator, file: string | { name: string; mimeType: string; buffer: Buffer }) =>
      place.locator('input[accept=".gz,.tgz,.tar"]').setInputFiles(file);

    test('is asked for by a link that was made with it, refused where it is none, and learned from', async () => {
      const { page, complaints, figure } = await openFigure(
        PAGE + QUICK.replace('data=shapes', 'data=cifar10'),
      );
      await button(figure, TRAIN).click();
      await figure.getByRole('alert').filter({ hasText: 'CIFAR-10 is not on this page yet' }).waitFor();
      const bytes = readFileSync(archive());
      await choose(figure, {
        ...{
          name: 'half.tar.gz',
          mimeType: 'application/gzip',
          buffer: bytes.subarray(0, bytes.length >> 1),
        },
      });
      await figure
        .getByRole('alert')
        .filter({ hasText: /in half\.tar\.gz, but it (ends too early|is no)/ })
        .waitFor();
      await choose(figure, archive());
      await told(figure, /^Done/);
      expect(await button(figure, 'CIFAR-10').getAttribute('aria-pressed')).toBe('true');
      expect(await figure.locator('li[data-right]').allTextContents()).toHaveLength(8);
      expect(complaints).toEqual([]);
      await page.close();
    });

    test('goes on being asked for where what unpacks it does not come, and the run goes on', async () => {
      const { page, complaints } = await open('');
      const panel = page.locator('[data-train-now]');
      await button(panel, 'Train a network here, now').click();
      await told(panel, 'It learns.');
      await page.route(/\.js$/, (route) => route.abort());
      await choose(panel, archive());
      await panel
        .getByRole('alert')
        .filter({ hasText: 'what unpacks an archive could not be loaded' })
        .waitFor();
      await button(panel, 'Pause').click();
      await told(panel, /^Paused/);
      expect(await panel.getByRole('alert').allTextContents()).toHaveLength(1);
      await page.unroute(/\.js$/);
      await choose(panel, archive());
      await button(panel, 'CIFAR-10').waitFor();
      expect(complaints.filter((text) => !text.includes('ERR_FAILED'))).toEqual([]);
      await page.close();
    });

    test('gives the home page’s network the weights that Node gives it', async () => {
      const { page } = await open('');
      const panel = page.locator('[data-train-now]');
      await button(panel, 'Train a network here, now').click();
      await told(panel, 'It learns.');
      await panel.getByLabel('Epochs', { exact: true }).selectOption('1');
      await panel.getByLabel('Training pictures', { exact: true }).selectOption('500');
      await choose(panel, archive());
      await button(panel, 'CIFAR-10').waitFor();
      await told(panel, /^Done/);
      await button(panel, 'Draw something, and ask it').click();
      const [saved] = await Promise.all([
        page.waitForEvent('download'),
        button(panel, 'Save the network trained here').click(),
      ]);
      expect(saved.suggestedFilename()).toBe('cifar_net.safetensors');
      const bytes = Uint8Array.from(readFileSync(await saved.path()));
      await page.close();

      await setEngine('wasm');
      const here: FromWorker[] = [];
      const session = new Session((message) => here.push(message));
      const given = new File([readFileSync(archive())], 'cifar-10-binary.tar.gz');
      void session.obey({ type: 'ask', id: 1, name: 'openArchive', given });
      while (!here.some(({ type }) => type === 'answer'))
        await new Promise((resolve) => setImmediate(resolve));
      const options = { ...OPTIONS, lr: 0.005, batchSize: 4, seed: 0, data: 'cifar10' } as const;
      expect(await digestOfFile(bytes)).toBe(
        await digestAfterRun(session, here, { type: 'begin', run: 1, options, paused: false }),
      );
    });
  });
}
