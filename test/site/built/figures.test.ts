import { describeInBrowser } from '../../support/browser';
import path from 'node:path';
import { outputSize } from '../../../src';
import { root } from '../../../tools/root';
import { samples } from '../../../website/plugins/figures/samples';
import { pixelsOf } from '../../../website/src/components/Samples/pixels';
import { readerOf } from './open';
import { builtSite } from './site';

const site = builtSite();

describeInBrowser('a picture', (browserPath) => {
  const { open } = readerOf(browserPath, site);
  test('the graph of backward: the keyboard presses an operation, and a weight adds up over two passes', async () => {
    const { page, complaints } = await open('backward/', { width: 320 });
    const figure = page.locator('[data-figure=backward-graph]');
    const words = figure.locator('[aria-live]');
    await figure.getByRole('button', { name: /^mul 6/ }).focus();
    await page.keyboard.press('Enter');
    expect(await words.textContent()).toContain('w gets 4 × 2 = 8.');
    const step = figure.getByRole('button', { name: 'Step', exact: true });
    expect(await step.isDisabled()).toBe(true);
    await figure.getByRole('checkbox').check();
    for (let i = 0; i < 5; i++) await step.click();
    expect(await words.textContent()).toContain('w has 8 + 8 = 16.');
    await figure.locator('summary').click();
    expect(await figure.getByRole('row', { name: /^w / }).textContent()).toBe('w–316');
    // No number is cut off, in any of the graphs.
    const graphs = figure.getByRole('group', { name: 'Graph' }).getByRole('button');
    for (let i = 0; i < (await graphs.count()); i++) {
      await graphs.nth(i).click();
      for (let steps = 0; steps < 3; steps++) await step.click();
      const cut = await figure.evaluate(
        (element) =>
          [...element.querySelectorAll('[style*=left]')].filter(
            (node) => node.scrollWidth > node.clientWidth + 1,
          ).length,
      );
      expect(cut).toBe(0);
    }
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('a picture tells the numbers of the pixel that the arrow keys go to', async () => {
    const { sheet } = await samples(path.join(root, 'data'));
    const [red, green, blue] = pixelsOf(sheet.slice().buffer).at(32 * 2 + 16, 17);
    const { page } = await open('data/');
    await page.locator('[data-figure=samples] button').nth(2).click();
    await page.locator('[data-figure=samples] [role=application]').focus();
    await page.keyboard.press('ArrowRight');
    const status = page.locator('[data-figure=samples] [role=status]');
    expect(await status.textContent()).toBe(`Row 16, column 17: red ${red}, green ${green}, blue ${blue}.`);
    await page.close();
  });

  test('the filters are those of the run, the moment and the picture that the keyboard chooses', async () => {
    const { page, complaints } = await open('what-it-learned/');
    const figure = page.locator('[data-figure=filters]');
    const largest = async (): Promise<number> => {
      const words = await figure.locator('li').allTextContents();
      return Math.max(...words.map((text) => Number(/Largest weight ([\d.]+)\./.exec(text)?.[1])));
    };
    const choose = async (name: string): Promise<void> => {
      await figure.getByRole('button', { name, exact: true }).focus();
      await page.keyboard.press('Space');
    };
    expect(await largest()).toBe(0.56);
    await choose('Shapes');
    expect(await largest()).toBe(0.42);
    await choose('before training');
    expect(await largest()).toBe(0.12);
    await choose('CIFAR-10');
    await choose('after 2 epochs');
    const fourth = figure.locator('li').nth(3);
    expect(await fourth.textContent()).toContain('It answers most, 1.57, at row 20, column 26.');
    await choose('star');
    expect(await fourth.textContent()).toContain('It answers nowhere');
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('the shape calculator says what outputSize says', async () => {
    const { page } = await open('closer/sizes/');
    const calculator = page.locator('[data-figure="shape-calculator"]');
    const fields = calculator.locator('input[type=number]');
    for (const [input, filter, padding, stride] of [
      [32, 5, 0, 1],
      [15, 2, 0, 2],
      [28, 3, 1, 2],
    ] as const) {
      for (const [index, value] of [input, filter, padding, stride].entries())
        await fields.nth(index).fill(String(value));
      const result = await calculator.locator('[role=status]').first().textContent();
      expect(result).toMatch(new RegExp(`\\b${outputSize(input, filter, stride, padding)}\\b`));
    }
    await page.close();
  });
});
