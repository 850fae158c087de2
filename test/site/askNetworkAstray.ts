import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { encodeSafetensors, safeOpen } from '../../src';
import { root } from '../../tools/root';
import type { Site } from './trainNow';

const START = 'Ask a network here, now';
const PHOTO = path.join(root, 'test/fixtures/images/colour.jpg');

/** "Ask your network" where something comes late, is refused, or never comes. */
export function testAskNetworkAstray({ open }: Pick<Site, 'open'>): void {
  const button = (piece: Locator, name: string): Locator => piece.getByRole('button', { name, exact: true });
  const padOf = (piece: Locator): Locator => piece.getByRole('application');
  const openPage = async (width?: number) => {
    const opened = await open('your-picture/', { width });
    return { ...opened, piece: opened.page.locator('[data-ask-network]') };
  };
  /** `prepare` is run in the page before anything of the piece is. */
  const openPiece = async ({ prepare = '', width }: { prepare?: string; width?: number } = {}) => {
    const opened = await openPage(width);
    await opened.page.evaluate(prepare);
    await button(opened.piece, START).click();
    await padOf(opened.piece).waitFor();
    return opened;
  };
  const choosePhoto = (piece: Locator, file: Parameters<Locator['setInputFiles']>[0]): Promise<void> =>
    piece.locator('input[accept="image/*"]').setInputFiles(file);
  const openFile = (piece: Locator, name: string, bytes: Uint8Array): Promise<void> =>
    piece
      .locator('input[accept=".safetensors"]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  const alert = (piece: Locator, text: string): Promise<void> =>
    piece.getByRole('alert').filter({ hasText: text }).waitFor();
  const hasFocus = (one: Locator): Promise<void> => one.and(one.page().locator(':focus')).waitFor();

  describe('the camera', () => {
    /** One that sees white, and is there once `allow` is called. */
    const CAMERA = `
      navigator.mediaDevices.enumerateDevices = async () => [{ kind: 'videoinput' }];
      navigator.mediaDevices.getUserMedia = () => new Promise((resolve) => {
        window.allow = () => {
          const canvas = document.createElement('canvas');
          const context = canvas.getContext('2d');
          context.fillStyle = 'white';
          // Again and again, for a frame comes only of what was drawn since the one before.
          setInterval(() => context.fillRect(0, 0, canvas.width, canvas.height), 20);
          window.given = canvas.captureStream();
          resolve(given);
        };
      });`;
    const isWhite = (selector: string): boolean => {
      const context = document.createElement('canvas').getContext('2d')!;
      context.drawImage(document.querySelector<HTMLCanvasElement | HTMLVideoElement>(selector)!, 0, 0);
      return context.getImageData(0, 0, 1, 1).data[0]! > 250;
    };
    const isOn = (page: Page): Promise<boolean> =>
      page.evaluate(`given.getTracks().some(({ readyState }) => readyState === 'live')`);

    test('is taken a picture with, and closed, by keyboard alone', async () => {
      const { page, complaints, piece } = await openPiece({ prepare: CAMERA });
      const camera = button(piece, 'Camera');
      const take = button(piece, 'Take the picture');
      await camera.press('Enter');
      await page.evaluate('allow()');
      await hasFocus(take);
      expect(await isOn(page)).toBe(true);
      await page.waitForFunction(isWhite, 'video');
      await page.keyboard.press('Enter');
      await hasFocus(camera);
      expect(await isOn(page)).toBe(false);
      await page.waitForFunction(isWhite, '[data-ask-network] canvas');

      await page.keyboard.press('Enter');
      await page.evaluate('allow()');
      await hasFocus(take);
      await page.keyboard.press('Tab');
      await hasFocus(button(piece, 'Close the camera'));
      await page.keyboard.press('Enter');
      await hasFocus(camera);
      expect(await isOn(page)).toBe(false);
      expect(complaints).toEqual([]);
      await page.close();
    });

    test('that is allowed only once the reader has left is switched off', async () => {
      const { page, piece } = await openPiece({ prepare: CAMERA });
      await button(piece, 'Camera').click();
      await page.locator('.pagination-nav__link').last().click();
      await piece.waitFor({ state: 'detached' });
      await page.evaluate('allow()');
      await page.waitForFunction(`given.getTracks().every(({ readyState }) => readyState === 'ended')`);
      await page.close();
    });
  });

  test('where the piece does not come its button has the focus again; then it comes', async () => {
    const { page, piece } = await openPage();
    await page.waitForLoadState('networkidle');
    await page.route(/\.js$/, (route) => route.abort());
    await button(piece, START).press('Enter');
    await alert(piece, 'That could not be loaded');
    await hasFocus(button(piece, START));
    await page.unroute(/\.js$/);
    await page.keyboard.press('Enter');
    await hasFocus(padOf(piece));
    await page.close();
  });

  test('a worker that breaks off is closed; then another one is asked', async () => {
    const { page, piece } = await openPiece();
    const [worker] = page.workers();
    const isClosed = worker!.waitForEvent('close');
    await worker!.evaluate('void setTimeout(() => { throw new Error("out of luck"); })');
    await alert(piece, 'out of luck');
    await isClosed;
    await button(piece, 'Try again').click();
    await padOf(piece).waitFor();
    await page.close();
  });

  test('a network’s file that can’t be read is said in a sentence', async () => {
    const { page, complaints, piece } = await openPiece({
      // As browsers do for a file that was changed or taken away since it was chosen.
      prepare: `File.prototype.arrayBuffer = async () => { throw new DOMException('gone', 'NotReadableError'); }`,
    });
    await openFile(piece, 'gone.safetensors', Uint8Array.of(1));
    await alert(piece, 'gone.safetensors can’t be read: choose it again.');
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('names of classes of any length stay in the window', async () => {
    const { page, piece } = await openPiece({ width: 320 });
    const file = safeOpen(readFileSync(path.join(root, 'website/static/networks/cifar10.safetensors')));
    const state = new Map(file.keys().map((name) => [name, file.getTensor(name)!]));
    const names = Array.from('abcdefghij', (letter) => letter.repeat(340));
    await openFile(piece, 'a.safetensors', encodeSafetensors(state, { classes: JSON.stringify(names) }));
    await piece.getByRole('rowheader', { name: names[0]! }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    await page.close();
  });

  describe('a photo', () => {
    test('that is refused says why, be it transparent or not', async () => {
      const { page, piece } = await openPiece();
      const buffer = PNG.sync.write(new PNG({ width: 70_000, height: 1 }));
      await choosePhoto(piece, { name: 'line.png', mimeType: 'image/png', buffer });
      await alert(piece, '70000 x 1 pixels, expected a picture at most');
      await page.close();
    });

    test('that is ready only after the pad was cleared stays away', async () => {
      const { page, piece } = await openPiece({
        prepare: `
          const decode = createImageBitmap;
          const later = new Promise((resolve) => (window.goOn = resolve));
          window.createImageBitmap = (...all) => (window.decoded = later.then(() => decode(...all)));`,
      });
      const pixels = () =>
        padOf(piece).evaluate((pad) => [
          ...(pad as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, 32, 32).data,
        ]);
      const empty = await pixels();
      await choosePhoto(piece, PHOTO);
      await button(piece, 'Clear').click();
      await page.evaluate('goOn(); void 0');
      await page.evaluate('decoded.then(() => undefined)');
      // The worker needs some milliseconds for one of this size.
      await page.waitForTimeout(500);
      expect(await pixels()).toEqual(empty);
      await page.close();
    });
  });
}
