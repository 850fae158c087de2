import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Locator, Page } from 'playwright-core';
import recorded from '../../docs/runs/moments.json';
import { CIFAR10_CLASSES, setEngine, Shapes, SHAPES_CLASSES } from '../../src';
import { root } from '../../tools/root';
import { network } from '../../website/plugins/figures/network';
import { valueAt } from '../../website/src/components/LivingNetwork/closeUp';
import { layersOf, type Layer } from '../../website/src/components/LivingNetwork/layers';
import { lookInside } from '../../website/src/training/inside/lookInside';
import { openMoments } from '../../website/src/training/inside/openMoments';
import { serveFolder } from '../support/fileServer';
import { POLICY } from '../support/policy';
import type { Site } from './trainNow';

const PAGE = 'closer/inside/';
const FILE = 'website/static/networks/shapes-moments.safetensors';
const START = 'Bring it to life';

/** What a page shows of a number: a true minus sign. */
const numberIn = (text: string): number => Number(text.replace('−', '-'));
const numbersIn = (text: string): number[] => (text.match(/[−\d.]*\d/g) ?? []).map(numberIn);

/** The living network, on its page and on the home page of the built site. */
export function testLookInside({ folder, base, open, axe, newPage }: Site): void {
  const figureOf = (page: Page): Locator => page.locator('[data-figure=network]');
  const button = (figure: Locator, name: string | RegExp): Locator => figure.getByRole('button', { name });
  const detail = (figure: Locator): Locator => figure.locator('[data-detail]');
  const press = async (width?: number) => {
    const opened = await open(PAGE, { width });
    const figure = figureOf(opened.page);
    await button(figure, START).click();
    await detail(figure).waitFor();
    return { ...opened, figure };
  };
  const layer = (figure: Locator, index: number): Locator => figure.locator(`button[data-layer="${index}"]`);
  const mapsOf = (figure: Locator, index: number): Locator =>
    figure.locator(`li:has(> button[data-layer="${index}"])`);
  const map = (figure: Locator): Locator => detail(figure).getByRole('application');
  /** The terms of the sum, the bias, and the number that they make. */
  const sumOf = async (figure: Locator): Promise<number[]> =>
    (await figure.getByRole('group', { name: 'What is added up' }).locator('strong').allTextContents()).map(
      numberIn,
    );
  const answersOf = async (figure: Locator): Promise<string[]> =>
    figure
      .getByRole('list', { name: /^Ten probabilities/ })
      .locator('li')
      .allTextContents();
  const listen = (page: Page): Promise<unknown> =>
    page.evaluate(`
      window.said = [];
      new MutationObserver(() => said.push(document.getElementById('announcer').textContent))
        .observe(document.getElementById('announcer'), { childList: true, characterData: true, subtree: true });
    `);
  const said = (page: Page): Promise<string[]> => page.evaluate('said.splice(0)');

  test('before the press the layers are there, with shapes, and parameters where they have some', async () => {
    const { page, complaints } = await open(PAGE);
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const figure = figureOf(page);
    expect(await figure.locator('button[data-layer]').count()).toBe(13);
    expect(await figure.textContent()).not.toContain('0 parameters');
    await layer(figure, 0).press('End');
    await page.keyboard.press('Enter');
    const told = (await figure.locator('li', { hasText: 'fc3 makes' }).textContent()) ?? '';
    expect(told).toContain('84 weights and 1 bias: 850 numbers to learn.');
    await layer(figure, 2).click();
    expect(await figure.textContent()).not.toContain('numbers to learn');
    expect((await answersOf(figure)).some((text) => /^ring (99|100)%$/.test(text))).toBe(true);
    expect([asked, complaints]).toEqual([[], []]);
    await page.close();
  });

  test('the press loads the engine, one file of networks, and an interface of at most 25 kB, without the picture that is there', async () => {
    const { page } = await open(PAGE);
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname.slice(base.length)));
    const figure = figureOf(page);
    await button(figure, START).click();
    await detail(figure).waitFor();
    expect(asked.filter((file) => file.includes('networks/'))).toEqual([
      'networks/shapes-moments.safetensors',
    ]);
    const [worker] = page.workers();
    const fetched = await worker!.evaluate<string[]>(
      `performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)`,
    );
    const own = asked.filter(
      (file) => file.endsWith('.js') && !file.includes('/training.') && !fetched.includes(base + file),
    );
    const kB = own.reduce(
      (sum, file) => sum + gzipSync(readFileSync(path.join(folder(), file))).length / 1000,
      0,
    );
    expect(own.length).toBeGreaterThan(0);
    expect(kB).toBeLessThanOrEqual(25);
    await page.close();
  });

  test.each([390, 1280])('nothing moves by itself when it comes, %i pixels wide', async (width) => {
    const { page } = await open(PAGE, { width });
    const figure = figureOf(page);
    await button(figure, START).scrollIntoViewIfNeeded();
    await page.evaluate(() => {
      const shifts: number[] = [];
      new PerformanceObserver((list) => {
        // The cast: these entries are not among TypeScript's.
        for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
          if (!entry.hadRecentInput) shifts.push(entry.value);
      }).observe({ type: 'layout-shift' });
      Object.assign(window, { shifts });
    });
    await button(figure, START).click();
    await detail(figure).waitFor();
    await figure.locator('canvas').nth(80).waitFor();
    const sum = await page.evaluate<number>(
      `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() =>
        setTimeout(() => done(shifts.reduce((a, b) => a + b, 0))))))`,
    );
    expect(sum).toBeLessThan(0.05);
    await page.close();
  });

  describe('by keyboard', () => {
    let layers: readonly Layer[];
    beforeAll(async () => {
      layers = layersOf(await network());
      await setEngine('wasm');
    });

    test('each number is the one that src/ gives, its sum adds up, and one key is one announcement', async () => {
      const { page, complaints } = await open(PAGE);
      const figure = figureOf(page);
      await button(figure, START).focus();
      await page.keyboard.press('Enter');
      await detail(figure).waitFor();
      // The button had the focus.
      expect(await map(figure).evaluate((element) => element === document.activeElement)).toBe(true);
      await page.waitForFunction(() => document.getElementById('announcer')!.textContent !== '');
      await listen(page);

      const net = openMoments(readFileSync(path.join(root, FILE)), FILE).nets.at(-1)!;
      const images = new Shapes({ train: false, size: 100 });
      const seen = Uint8Array.from(images.image(images.labels.indexOf(images.classes.indexOf('ring'))).data);
      const inside = lookInside(net, seen);
      const expected = (at: Parameters<typeof valueAt>[2]): number => valueAt(layers, inside, at);

      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowDown');
      const [right, down, ...others] = await said(page);
      expect(others).toEqual([]);
      expect(right).toMatch(/^conv1, map 1, row 14, column 15: /);
      expect(down).toMatch(/^conv1, map 1, row 15, column 15: /);
      const at = { layer: 1, channel: 0, row: 15, column: 15 };
      expect(numberIn(down!.split(': ')[1]!)).toBeCloseTo(expected(at), 2);
      const terms = await sumOf(figure);
      expect(terms).toHaveLength(5);
      expect(terms.slice(0, 4).reduce((a, b) => a + b, 0)).toBeCloseTo(terms[4]!, 2);
      expect(terms[4]).toBeCloseTo(expected(at), 2);

      // The 25 products of green, the second term.
      await figure.getByRole('group', { name: 'What is added up' }).getByRole('button').first().focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      const gridOf = async (name: string): Promise<number[]> =>
        numbersIn((await figure.getByRole('img', { name }).getAttribute('aria-label'))!.split(': ')[1]!);
      const [under, weights, products] = [
        await gridOf('green, under the filter'),
        await gridOf('the filter’s weights'),
        await gridOf('products'),
      ];
      expect([under.length, weights.length, products.length]).toEqual([25, 25, 25]);
      products.forEach((product, i) => expect(product).toBeCloseTo(under[i]! * weights[i]!, 2));
      expect(products.reduce((a, b) => a + b, 0)).toBeCloseTo(terms[1]!, 1);

      await map(figure).focus();
      await said(page);
      await page.keyboard.press('PageDown');
      expect(await said(page)).toEqual([expect.stringMatching(/^conv1, map 2, row 15, column 15: /)]);

      // conv2: six terms, a bias, a number.
      await layer(figure, 4).focus();
      await page.keyboard.press('Enter');
      expect(await said(page)).toEqual([
        expect.stringMatching(/^conv2 slides 16 filters .* conv2, map \d+, /),
      ]);
      const six = await sumOf(figure);
      expect(six).toHaveLength(8);
      expect(six.slice(0, 7).reduce((a, b) => a + b, 0)).toBeCloseTo(six[7]!, 1);
      expect(six[7]).toBeCloseTo(Math.max(...inside.outputs[4]!), 1);
      expect(complaints).toEqual([]);
      await page.close();
    });

    test('a pooling tells its winner, and an answer the ten inputs that count most', async () => {
      const { page, figure } = await press();
      await layer(figure, 3).press('Enter');
      const label = (await figure.getByRole('img', { name: 'the window' }).getAttribute('aria-label'))!;
      const four = numbersIn(label);
      expect(four).toHaveLength(4);
      expect(await detail(figure).textContent()).toContain(
        `The largest of the four, ${Math.max(...four).toFixed(3)}, stays.`,
      );

      await layer(figure, 12).press('Enter');
      expect(await detail(figure).textContent()).toContain('fc3, ring');
      const rows = await detail(figure).locator('tbody tr').allTextContents();
      expect(rows).toHaveLength(10);
      const products = await Promise.all(
        rows.map(async (_, i) =>
          numberIn((await detail(figure).locator('tbody tr').nth(i).locator('td').last().textContent())!),
        ),
      );
      const sizes = products.map(Math.abs);
      expect([...sizes].sort((a, b) => b - a)).toEqual(sizes);
      const text = (await detail(figure).textContent())!;
      const [, ten, , rest, bias, total] =
        /These ten add up to (.*), the other (\d+) to (.*), and the bias is (.*): together (.*)\./.exec(
          text,
        )!;
      expect(products.reduce((a, b) => a + b, 0)).toBeCloseTo(numberIn(ten!), 1);
      expect([ten, rest, bias].reduce((sum, part) => sum + numberIn(part!), 0)).toBeCloseTo(
        numberIn(total!),
        1,
      );
      await page.close();
    });

    test('the slider goes back to the beginning, where the filters are noise and the answer a guess', async () => {
      const { page, figure } = await press();
      const slider = figure.getByRole('slider');
      await slider.focus();
      await page.keyboard.press('Home');
      expect(await slider.getAttribute('aria-valuetext')).toMatch(/^After 0 of 20,000 steps/);
      await figure.getByText('full colour is a weight of ±0.115').waitFor();
      for (const text of await answersOf(figure)) expect(numbersIn(text)[0]).toBeLessThan(13);
      await page.keyboard.press('End');
      const { accuracy } = recorded.moments.at(-1)!;
      expect(await slider.getAttribute('aria-valuetext')).toContain(`${Math.round(100 * accuracy)}%`);
      await figure.getByText('full colour is a weight of ±2.109').waitFor();
      await page.close();
    });

    test('a picture that is dropped on the pad is taken, not opened in place of the page', async () => {
      const { page, figure } = await press();
      await button(figure, 'Draw, or a photo').click();
      const pad = figure.getByRole('application', { name: /^What the network sees/ });
      const bytes = [...readFileSync(path.join(root, 'test/fixtures/images/colour.png'))];
      const first = (): Promise<number | undefined> =>
        pad.evaluate(
          (canvas: HTMLCanvasElement) => canvas.getContext('2d')!.getImageData(0, 0, 1, 1).data[0],
        );
      const ground = await first();
      const isTaken = await pad.evaluate((canvas, bytes) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([Uint8Array.from(bytes)], 'colour.png', { type: 'image/png' }));
        return !canvas.dispatchEvent(
          new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }),
        );
      }, bytes);
      expect(isTaken).toBe(true);
      while ((await first()) === ground) await page.evaluate('null');
      await page.close();
    });

    test('what is drawn goes through it, and is told once', async () => {
      const { page, figure } = await press();
      await button(figure, 'Draw, or a photo').press('Enter');
      const line = figure.getByText('It takes this for:');
      await line.filter({ hasText: 'It takes this for: –' }).waitFor();
      for (const text of await answersOf(figure)) expect(text).toMatch(/ –$/);
      const before = await answersOf(figure);
      for (const key of ['Space', 'Shift+ArrowRight', 'Shift+ArrowDown', 'Shift+ArrowLeft', 'Space'])
        await page.keyboard.press(key);
      await page.waitForFunction(
        ([rows, texts]) =>
          [...document.querySelectorAll(rows)].some((row, i) => row.textContent !== texts[i]),
        ['[data-figure=network] ol ol li', before] as const,
      );
      const likeliest = (await answersOf(figure))
        .map((text) => [text, numbersIn(text).at(-1) ?? NaN] as const)
        .reduce((most, one) => (one[1] > most[1] ? one : most));
      expect(await line.textContent()).toBe(`It takes this for: ${likeliest[0]}`);
      const region = page.locator('#announcer').filter({ hasText: 'The network takes it for' });
      await region.waitFor({ state: 'attached' });
      await page.close();
    });
  });

  test('a finger presses a number of a map, and then another one on the large map', async () => {
    const { page, figure } = await press(390);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    const tap = async (on: Locator, across: number, down: number): Promise<void> => {
      await on.scrollIntoViewIfNeeded();
      const { x, y, width, height } = (await on.boundingBox())!;
      const point = { x: x + across * width, y: y + down * height };
      await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
      await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    const maps = mapsOf(figure, 3).locator('canvas');
    await tap(maps.nth(2), 0.5, 0.5);
    await figure.locator('[data-detail=maxPool2d]').waitFor();
    expect(await detail(figure).textContent()).toContain('maxPool2d, map 3, row 7, column 7');
    await tap(map(figure).locator('canvas'), 0.1, 0.9);
    expect(await detail(figure).textContent()).toContain('maxPool2d, map 3, row 12, column 1');
    // Its window is lit in the layer before, and the winner stands in it.
    const [, row, column] = /It stood in row (\d+), column (\d+)/.exec(
      (await detail(figure).textContent())!,
    )!;
    expect([24, 25].includes(Number(row)) && [2, 3].includes(Number(column))).toBe(true);
    await page.close();
  });

  test('a mouse that points lights up what a number was made of, says nothing, and keeps the page still', async () => {
    const { page, figure } = await press(1440);
    await listen(page);
    const before = await figure.evaluate((element) => element.getBoundingClientRect().height);
    const conv2 = mapsOf(figure, 4).locator('canvas');
    const { x, y, width, height } = (await conv2.nth(3).boundingBox())!;
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 5 });
    const lit = (index: number): Promise<number> => mapsOf(figure, index).locator('[data-how=near]').count();
    expect([await lit(3), await lit(4)]).toEqual([6, 0]);
    expect(await figure.locator('svg path[d^=M]').count()).toBeGreaterThanOrEqual(6);
    expect(await figure.evaluate((element) => element.getBoundingClientRect().height)).toBe(before);
    expect((await said(page)).filter((text) => text.includes('conv2'))).toEqual([]);
    await page.close();
  });

  test('a network of CIFAR-10 can be looked into, and says what its answers are worth', async () => {
    const { page, complaints, figure } = await press();
    await button(figure, /^One of CIFAR-10/).click();
    await figure.getByText(/^It learned from [\d,]+ small photos of CIFAR-10/).waitFor();
    await figure
      .getByRole('list', { name: /^Ten prob/ })
      .getByText(CIFAR10_CLASSES[0])
      .waitFor();
    expect(await figure.getByRole('slider').count()).toBe(0);
    const why = figure.getByText(/^This network learned from photos, .* so there is no slider\.$/);
    await why.waitFor();
    await button(figure, 'One of Shapes, while it learned').click();
    await figure
      .getByRole('list', { name: /^Ten prob/ })
      .getByText(SHAPES_CLASSES[0])
      .waitFor();
    expect(await why.count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('where the network of CIFAR-10 does not come, the one that is shown is the chosen one', async () => {
    const { page, figure } = await press();
    await page.route(/cifar10\.safetensors/, (route) => route.abort());
    await button(figure, /^One of CIFAR-10/).click();
    await figure.getByRole('alert').filter({ hasText: 'The recorded network could not be loaded' }).waitFor();
    await figure.locator('button[aria-pressed=true]', { hasText: /^One of Shapes/ }).waitFor();
    await detail(figure).waitFor();
    await page.close();
  });

  test('the network that learns on the home page is looked into while it learns', async () => {
    const { page, complaints } = await open('');
    const panel = page.locator('[data-train-now]');
    await button(panel, 'Train a network here, now').click();
    await panel.getByRole('status').filter({ hasText: 'It learns.' }).waitFor();
    await button(panel, 'Look inside it').click();
    await detail(panel).waitFor();
    expect(await button(panel, 'The one trained here').getAttribute('aria-pressed')).toBe('true');
    await button(panel, 'Pause').click();
    await panel.getByRole('status').filter({ hasText: 'Paused' }).first().waitFor();
    const before = await sumOf(panel);
    for (let i = 0; i < 20; i++) await button(panel, 'One step').click();
    await page.waitForFunction(
      (total) => document.querySelector('[data-detail] [data-total] strong')!.textContent !== total,
      before.at(-1)!.toFixed(3).replace('-', '−'),
    );
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('axe finds nothing in any layer, in either theme and with the system’s own colours, and a phone is wide enough', async () => {
    const { page, figure } = await press(320);
    for (const index of [0, 1, 3, 7, 12]) {
      await layer(figure, index).click();
      const light = await axe(page);
      await page.evaluate(`document.documentElement.dataset.theme = 'dark'`);
      const dark = await axe(page);
      await page.evaluate(`document.documentElement.dataset.theme = 'light'`);
      await page.emulateMedia({ forcedColors: 'active' });
      const forced = await axe(page);
      await page.emulateMedia({ forcedColors: 'none' });
      expect({ index, light, dark, forced }).toEqual({ index, light: [], dark: [], forced: [] });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
      const small = await figure.evaluate(
        (element) =>
          [...element.querySelectorAll<HTMLElement>('*')].filter((one) => {
            const own = [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
            const scale = one instanceof SVGGraphicsElement ? (one.getScreenCTM()?.a ?? 1) : 1;
            return (
              own &&
              one.getClientRects().length > 0 &&
              parseFloat(getComputedStyle(one).fontSize) * scale < 11.95
            );
          }).length,
      );
      expect({ index, small }).toEqual({ index, small: 0 });
    }
    await page.close();
  });

  test('all of it works on a strict host', async () => {
    const server = await serveFolder(folder(), base, { 'content-security-policy': POLICY });
    const page = await newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(`${server.address}${base}${PAGE}`);
    await page.waitForSelector('html[data-has-hydrated=true]');
    const figure = figureOf(page);
    await button(figure, START).click();
    await detail(figure).waitFor();
    await layer(figure, 4).click();
    expect(complaints).toEqual([]);
    await page.close();
    await server.close();
  });

  test.each([
    ['the piece of the page itself', /assets\/js\/(?!training)[^/]*\.js$/, 'That could not be loaded', START],
    ['the engine', /\.wasm$/, 'The library or the engine could not be loaded', 'Try again'],
    ['the recorded training', /networks/, 'The recorded training could not be loaded', 'Load it again'],
  ])('where %s does not come, a sentence says so; then it comes', async (_, file, sentence, again) => {
    const { page } = await open(PAGE);
    await page.waitForLoadState('networkidle');
    const figure = figureOf(page);
    await page.route(file, (route) => route.abort());
    await button(figure, START).click();
    await figure.getByRole('alert').filter({ hasText: sentence }).waitFor();
    // The button that was pressed made room; the one that tries again is where a keyboard goes on.
    expect(await page.evaluate('document.activeElement.textContent')).toBe(again);
    await page.unroute(file);
    await button(figure, again).click();
    await detail(figure).waitFor();
    expect(await figure.getByRole('alert').count()).toBe(0);
    await page.close();
  });
}
