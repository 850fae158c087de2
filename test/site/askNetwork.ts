import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Locator, Page } from 'playwright-core';
import { CIFAR10_CLASSES, encodeSafetensors, nn, safeOpen, setEngine, SHAPES_CLASSES } from '../../src';
import { seen } from '../../predict/answer';
import { root } from '../../tools/root';
import { serveFolder } from '../support/fileServer';
import { POLICY } from '../support/policy';
import type { Site } from './trainNow';

const PHOTOS = path.join(root, 'test/fixtures/images');

/** "Ask your network", on the home page of the built site and on the page about one's own picture. */
export function testAskNetwork({ folder, base, open, axe, newPage }: Site): void {
  const button = (piece: Locator, name: string | RegExp): Locator => piece.getByRole('button', { name });
  const openAlone = async (width?: number) => {
    const opened = await open('your-picture/', { width });
    const piece = opened.page.locator('[data-ask-network]');
    await button(piece, 'Ask a network here, now').click();
    await padOf(piece).waitFor();
    return { ...opened, piece };
  };
  /** On the home page, with a network that has learned for a moment. */
  const openTrained = async () => {
    const opened = await open('');
    const panel = opened.page.locator('[data-train-now]');
    await button(panel, 'Train a network here, now').click();
    await panel.getByRole('status').filter({ hasText: 'It learns.' }).waitFor();
    await button(panel, 'Pause').click();
    const piece = panel.locator('[data-ask-network]');
    await button(piece, 'Draw something, and ask it').click();
    await padOf(piece).waitFor();
    return { ...opened, panel, piece };
  };
  const padOf = (piece: Locator): Locator => piece.getByRole('application');
  const pixelsOf = async (piece: Locator): Promise<number[]> =>
    padOf(piece).evaluate((canvas) => {
      const { data } = (canvas as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, 32, 32);
      return [...data].filter((_, i) => i % 4 !== 3);
    });
  const barsOf = async (piece: Locator): Promise<string[]> => piece.locator('tbody tr').allTextContents();
  /** Until each bar has its number. */
  const answered = (piece: Locator): Promise<void> =>
    piece.locator('tbody tr').filter({ hasText: '%' }).nth(9).waitFor();
  const told = async (page: Page): Promise<string> => {
    const region = page.locator('#announcer').filter({ hasText: 'The network takes it for' });
    await region.waitFor({ state: 'attached' });
    return (await region.textContent()) ?? '';
  };
  const stroke = async (page: Page, piece: Locator): Promise<void> => {
    await padOf(piece).scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await padOf(piece).boundingBox())!;
    await page.mouse.move(x + width * 0.2, y + height * 0.5);
    await page.mouse.down();
    await page.mouse.move(x + width * 0.8, y + height * 0.5, { steps: 5 });
    await page.mouse.up();
  };
  const choosePhoto = (piece: Locator, name: string): Promise<void> =>
    piece.locator('input[accept="image/*"]').setInputFiles(path.join(PHOTOS, name));
  const openFile = (piece: Locator, name: string, bytes: Uint8Array): Promise<void> =>
    piece
      .locator('input[accept=".safetensors"]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });

  test('nothing of it is loaded before its button is pressed; then the interface takes at most 40 kB', async () => {
    const { page } = await open('your-picture/');
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname.slice(base.length)));
    const piece = page.locator('[data-ask-network]');
    await button(piece, 'Ask a network here, now').click();
    await padOf(piece).waitFor();
    const own = asked.filter((file) => file.endsWith('.js') && !file.includes('/training.'));
    const [worker] = page.workers();
    const fetched = await worker!.evaluate<string[]>(
      `performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)`,
    );
    const rest = own.filter((file) => !fetched.includes(base + file));
    expect(rest.length).toBeGreaterThan(0);
    const kB = rest.reduce(
      (sum, file) => sum + gzipSync(readFileSync(path.join(folder(), file))).length / 1000,
      0,
    );
    expect(kB).toBeLessThanOrEqual(40);
    expect(asked.filter((file) => file.includes('networks/'))).toEqual([]);
    await page.close();
  });

  test('what is drawn by mouse is answered while it is drawn, and told once; so it is by keyboard', async () => {
    const { page, complaints, piece } = await openTrained();
    const names = (await barsOf(piece)).map((text) => text.replace('–', ''));
    expect(names).toEqual(SHAPES_CLASSES);
    await page.evaluate(`
      window.said = [];
      new MutationObserver(() => said.push(document.getElementById('announcer').textContent))
        .observe(document.getElementById('announcer'), { childList: true, characterData: true, subtree: true });
    `);
    await stroke(page, piece);
    await answered(piece);
    const first = await told(page);
    expect(first).toMatch(/^The network takes it for: \w+ \d+%; then \w+ \d+%\.$/);
    expect(await page.evaluate('said')).toEqual([first]);

    await button(piece, 'Clear').click();
    expect(new Set(await barsOf(piece))).toEqual(new Set(SHAPES_CLASSES.map((name) => `${name}–`)));
    const empty = await pixelsOf(piece);
    await padOf(piece).focus();
    for (const key of ['Space', 'ArrowDown', 'ArrowDown', 'Shift+ArrowRight', 'Space', 'ArrowDown'])
      await page.keyboard.press(key);
    await answered(piece);
    const drawn = await pixelsOf(piece);
    const at = (x: number, y: number): number[] => drawn.slice((y * 32 + x) * 3, (y * 32 + x) * 3 + 3);
    for (const [x, y] of [
      [15, 16],
      [15, 17],
      [19, 17],
    ] as const)
      expect(at(x, y)).toEqual([245, 245, 235]);
    expect(at(19, 21)).toEqual(empty.slice(0, 3));
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('it opens in view, with the focus on the pad and a title before the networks', async () => {
    const { page, piece } = await openTrained();
    const [top, isFocused] = await padOf(piece).evaluate((pad) => [
      pad.closest('[data-ask-network]')!.getBoundingClientRect().top,
      pad === document.activeElement,
    ]);
    expect(isFocused).toBe(true);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(200);
    await piece.getByRole('group', { name: 'Which network?' }).waitFor();
    await page.close();
  });

  test('a network whose numbers are none answers nothing, to those who look and to those who listen', async () => {
    const { page, panel, piece } = await openTrained();
    await stroke(page, piece);
    await answered(piece);
    expect(await piece.textContent()).toContain('the shares still add up to 100 %');
    await told(page);
    await button(panel, /^Make it fail/).click();
    const sentence = 'This network gives no numbers';
    await page.locator('#announcer').filter({ hasText: sentence }).waitFor({ state: 'attached' });
    expect(await piece.textContent()).toContain(sentence);
    expect(await piece.textContent()).not.toContain('the shares still add up to 100 %');
    expect(new Set(await barsOf(piece))).toEqual(new Set(SHAPES_CLASSES.map((name) => `${name}–`)));
    await page.close();
  });

  test('on a phone the answer stands right below the pad, too', async () => {
    const { page, piece } = await openAlone(390);
    const line = piece.getByText('It takes this for:');
    expect(await line.textContent()).toBe('It takes this for: –');
    const [pad, text] = [(await padOf(piece).boundingBox())!, (await line.boundingBox())!];
    expect(text.y - pad.y - pad.height).toBeLessThan(24);
    await button(piece, /^One of CIFAR-10/).click();
    await choosePhoto(piece, 'colour.jpg');
    await answered(piece);
    expect(await line.textContent()).toMatch(/^It takes this for: \w+ \d+%$/);
    await page.close();
  });

  test('its answer changes while the network goes on learning', async () => {
    const { page, panel, piece } = await openTrained();
    await stroke(page, piece);
    await answered(piece);
    const before = await barsOf(piece);
    for (let i = 0; i < 50; i++) await button(panel, 'One step').click();
    await page.waitForFunction(
      ([rows, texts]) => [...document.querySelectorAll(rows)].some((row, i) => row.textContent !== texts[i]),
      ['[data-ask-network] tbody tr', before] as const,
    );
    await page.close();
  });

  describe('a photo', () => {
    test.each([
      'colour.jpg',
      'progressive.JPEG',
      'full-chroma.jpg',
      'orientation-6.jpg',
      'orientation-3.jpg',
      'lossy.webp',
      'colour.png',
      'grey.jpg',
      'palette.png',
    ])('%s is seen within two levels of what predict sees, and no request is made', async (name) => {
      const { page, piece } = await openAlone();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      const before = await pixelsOf(piece);
      await choosePhoto(piece, name);
      await page.waitForFunction((first) => {
        const canvas = document.querySelector<HTMLCanvasElement>('canvas[role=application]')!;
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, 32, 32);
        return [...data].filter((_, i) => i % 4 !== 3).some((value, i) => value !== first[i]);
      }, before);
      const { data } = seen(path.join(PHOTOS, name));
      const off = (await pixelsOf(piece)).map((value, i) => Math.abs(value - (data[i] ?? NaN)));
      expect(Math.max(...off)).toBeLessThanOrEqual(2);
      expect(asked).toEqual([]);
      await page.close();
    });

    test.each(['paste', 'drop'])('comes by %s, too', async (way) => {
      const { page, piece } = await openAlone();
      const before = await pixelsOf(piece);
      const bytes = [...readFileSync(path.join(PHOTOS, 'colour.png'))];
      await padOf(piece).evaluate(
        (pad, { way, bytes }) => {
          const data = new DataTransfer();
          data.items.add(new File([Uint8Array.from(bytes)], 'colour.png', { type: 'image/png' }));
          const all = { bubbles: true, cancelable: true };
          pad.dispatchEvent(
            way === 'paste'
              ? new ClipboardEvent('paste', { ...all, clipboardData: data })
              : new DragEvent('drop', { ...all, dataTransfer: data }),
          );
        },
        { way, bytes },
      );
      await page.waitForFunction((first) => {
        const canvas = document.querySelector<HTMLCanvasElement>('canvas[role=application]')!;
        return canvas.getContext('2d')!.getImageData(0, 0, 1, 1).data[0] !== first;
      }, before[0]);
      await page.close();
    });

    test('that is transparent in parts says how that is seen', async () => {
      const { page, piece } = await openAlone();
      await choosePhoto(piece, 'alpha.png');
      await piece.getByRole('alert').filter({ hasText: 'transparent, and black here' }).waitFor();
      await page.close();
    });

    test('that is none is said in a sentence', async () => {
      const { page, piece } = await openAlone();
      await choosePhoto(piece, 'fault-text.jpg');
      await piece.getByRole('alert').filter({ hasText: 'no picture that this browser can read' }).waitFor();
      await page.close();
    });
  });

  test('a network of CIFAR-10 comes when it is asked for, and says how good it is', async () => {
    const { page, complaints, piece } = await openAlone();
    await button(piece, /^One of CIFAR-10/).click();
    await piece
      .getByText(/^It learned from [\d,]+ small photos of CIFAR-10, and gets \d+% of 10,000/)
      .waitFor();
    await choosePhoto(piece, 'colour.jpg');
    await answered(piece);
    const names = (await barsOf(piece)).map((text) => text.replace(/\d+%$/, ''));
    expect(names).toEqual(CIFAR10_CLASSES);
    expect(await piece.textContent()).toContain('A picture of none of them gets one of their names, too');
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('where that network does not come, a sentence says so; then it comes', async () => {
    const { page, piece } = await openAlone();
    await page.route(/networks/, (route) => route.abort());
    await button(piece, /^One of CIFAR-10/).click();
    await piece.getByRole('alert').filter({ hasText: 'could not be loaded' }).waitFor();
    await page.unroute(/networks/);
    await button(piece, /^One of CIFAR-10/).click();
    await piece.locator('tbody').waitFor();
    expect(await piece.getByRole('alert').count()).toBe(0);
    await page.close();
  });

  test('a network is saved, opened elsewhere on the site, and trained on', async () => {
    await setEngine('wasm');
    const { page, panel, piece } = await openTrained();
    const download = page.waitForEvent('download');
    await button(piece, 'Save the network trained here').click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('shapes_net.safetensors');
    const bytes = readFileSync(await file.path());
    expect(safeOpen(bytes).metadata()).toMatchObject({
      dataset: 'Shapes',
      classes: JSON.stringify(SHAPES_CLASSES),
    });

    const other = await openAlone();
    await openFile(other.piece, 'mine.safetensors', bytes);
    await button(other.piece, 'mine.safetensors').waitFor();
    await stroke(other.page, other.piece);
    await answered(other.piece);
    // A wrong one is refused, and the one before stays.
    const wrong = encodeSafetensors(new nn.Linear(2, 3).stateDict());
    await openFile(other.piece, 'wrong.safetensors', wrong);
    await other.piece
      .getByRole('alert')
      // The name of its class has come through the minifier.
      .filter({ hasText: "than the lab's: this state dict does not fit Net: " })
      .waitFor();
    await answered(other.piece);
    await other.page.close();

    await openFile(piece, 'mine.safetensors', bytes);
    await button(piece, 'Train the opened one on').click();
    await panel.getByRole('status').filter({ hasText: 'It learns.' }).waitFor();
    await page.close();
  });

  test('a file that does not name its classes: the reader does', async () => {
    const { page, piece } = await openAlone();
    const recorded = readFileSync(path.join(root, 'website/static/networks/cifar10.safetensors'));
    const file = safeOpen(recorded);
    const state = new Map(file.keys().map((name) => [name, file.getTensor(name)!]));
    await openFile(piece, 'bare.safetensors', encodeSafetensors(state));
    await piece.getByText('Its file does not say what its ten classes are.').waitFor();
    await button(piece, 'CIFAR-10').last().click();
    await piece.locator('tbody tr').filter({ hasText: CIFAR10_CLASSES[0] }).waitFor();
    await page.close();
  });

  test('axe finds nothing, in either theme and with the system’s own colours, and a phone is wide enough', async () => {
    const { page, piece } = await openAlone(320);
    await button(piece, /^One of CIFAR-10/).click();
    await choosePhoto(piece, 'colour.jpg');
    await answered(piece);
    const light = await axe(page);
    await page.emulateMedia({ forcedColors: 'active' });
    const forced = await axe(page);
    await page.emulateMedia({ forcedColors: 'none' });
    await page.evaluate(`document.documentElement.dataset.theme = 'dark'`);
    expect({ light, forced, dark: await axe(page) }).toEqual({ light: [], forced: [], dark: [] });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    await page.close();
  });

  test('all of it works on a strict host', async () => {
    const server = await serveFolder(folder(), base, { 'content-security-policy': POLICY });
    const page = await newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(`${server.address}${base}your-picture/`);
    await page.waitForSelector('html[data-has-hydrated=true]');
    const piece = page.locator('[data-ask-network]');
    await button(piece, 'Ask a network here, now').click();
    await button(piece, /^One of CIFAR-10/).click();
    await piece.locator('tbody').waitFor();
    await choosePhoto(piece, 'colour.jpg');
    await answered(piece);
    expect(complaints).toEqual([]);
    await page.close();
    await server.close();
  });
}
