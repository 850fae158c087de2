import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Locator, Page } from 'playwright-core';
import { setEngine } from '../../src';
import type { FromWorker, Questions, ToWorker, TrainingOptions } from '../../website/src/training/protocol';
import { Session } from '../../website/src/training/session';
import { digestOfFile } from '../support/digest';
import { serveFolder } from '../support/fileServer';
import { POLICY } from '../support/policy';

/** The built site, and how a page of it is opened. */
export interface Site {
  /** Its folder, once it is built. */
  readonly folder: () => string;
  readonly base: string;
  readonly open: (
    name: string,
    options?: { readonly width?: number },
  ) => Promise<{ readonly page: Page; readonly complaints: readonly string[] }>;
  readonly axe: (page: Page) => Promise<string[]>;
  readonly newPage: () => Promise<Page>;
}

const START = 'Train a network here, now';

/** "Train it now", pressed on the home page of the built site. */
export function testTrainNow({ folder, base, open, axe, newPage }: Site): void {
  const press = async (width?: number) => {
    const { page, complaints } = await open('', { width });
    const panel = page.locator('[data-train-now]');
    await panel.getByRole('button', { name: START }).click();
    return { page, complaints, panel };
  };
  const button = (panel: Locator, name: string): Locator => panel.getByRole('button', { name, exact: true });
  const told = (panel: Locator, text: string | RegExp): Promise<void> =>
    panel.getByRole('status').filter({ hasText: text }).first().waitFor();
  const choose = (panel: Locator, label: string, value: string): Promise<string[]> =>
    panel.getByLabel(label, { exact: true }).selectOption(value);

  /** Whether the panel's top is in view, with the focus on the panel. */
  const isAtTop = (panel: Locator): Promise<boolean> =>
    panel.evaluate((element) => {
      const { top } = element.getBoundingClientRect();
      return top >= 0 && top < window.innerHeight / 4 && element === document.activeElement;
    });
  const factsOf = async (panel: Locator): Promise<Record<string, string>> => {
    const facts = await panel.locator('dl > div').all();
    const texts = facts.map((fact) =>
      Promise.all([fact.locator('dt').textContent(), fact.locator('dd').textContent()]),
    );
    return Object.fromEntries((await Promise.all(texts)).map(([name, value]) => [name ?? '', value ?? '']));
  };

  test('before the button is pressed nothing of it is loaded; then library and engine take at most 270 kB, the rest 40 kB', async () => {
    const { page } = await open('');
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname.slice(base.length)));
    const panel = page.locator('[data-train-now]');
    await button(panel, START).click();
    await told(panel, 'It learns.');
    const kB = (files: readonly string[]): number =>
      files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(folder(), file))).length / 1000, 0);
    const [worker, ...others] = page.workers();
    expect(others).toEqual([]);
    const fetched = await worker!.evaluate<string[]>(
      `performance.getEntriesByType('resource').map(({ name }) => name)`,
    );
    const engine = [worker!.url(), ...fetched].map((url) => new URL(url).pathname.slice(base.length));
    expect(engine.filter((file) => file.endsWith('.wasm'))).toHaveLength(1);
    const rest = asked.filter((file) => file.endsWith('.js') && !engine.includes(file));
    expect(rest.length).toBeGreaterThan(0);
    expect(asked.filter((file) => !engine.includes(file) && !rest.includes(file))).toEqual([]);
    expect(kB(engine)).toBeLessThanOrEqual(270);
    expect(kB(rest)).toBeLessThanOrEqual(40);
    await page.close();
  });

  test('a network learns, waits, takes a step, goes on, and begins again with other numbers', async () => {
    const { page, complaints, panel } = await press();
    await told(panel, 'It learns.');
    await button(panel, 'Pause').press('Enter');
    await told(panel, /^Paused at step [\d,]+\.$/);
    const step = async (): Promise<number> =>
      Number((await panel.locator('dd').first().textContent())?.split(' of ')[0]?.replace(',', ''));
    const before = await step();
    await button(panel, 'One step').click();
    await told(panel, `Paused at step ${(before + 1).toLocaleString('en')}.`);
    await button(panel, 'Go on').click();
    await told(panel, 'It learns.');

    await choose(panel, 'Training pictures', '500');
    await choose(panel, 'Epochs', '1');
    await panel.getByLabel('Seed').fill('7');
    await button(panel, 'Start again').click();
    await told(panel, /^Done: \d+% of the test pictures are right\.$/);
    expect(await step()).toBe(125);
    const runs = panel.getByRole('table', { name: 'The runs side by side' }).locator('tbody tr');
    await runs.nth(1).waitFor();
    expect(await runs.count()).toBe(2);
    expect(await runs.last().locator('td').allTextContents()).toEqual(
      expect.arrayContaining(['Shapes', '0.005', '500', '1', '7', '125']),
    );
    // Its pictures are told right or wrong in words.
    const words = await panel.locator('li[data-right]').allTextContents();
    expect(words).toHaveLength(8);
    for (const text of words) expect(text).toMatch(/^(✓ \w+ \d+%right|✗ \w+ \d+%no: \w+)$/);
    expect(await panel.getByRole('link', { name: 'where they stand' }).getAttribute('href')).toMatch(
      /files\/lessons\/05-training\.ts\/#L\d+$/,
    );
    expect(await panel.locator('pre').first().textContent()).toContain('optimizer.step();');
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('a tab that the browser puts to sleep waits, and goes on when it wakes', async () => {
    const { page, panel } = await press();
    await told(panel, 'It learns.');
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Page.setWebLifecycleState', { state: 'frozen' });
    await cdp.send('Page.setWebLifecycleState', { state: 'active' });
    await choose(panel, 'Training pictures', '500');
    await choose(panel, 'Epochs', '1');
    await button(panel, 'Start again').click();
    await told(panel, /^Done/);
    await page.close();
  });

  test('too large a learning rate makes the loss NaN, and the page says what happened and how one would tell', async () => {
    const { page, panel } = await press();
    await told(panel, 'It learns.');
    await button(panel, 'Make it fail: a learning rate of 1').click();
    await told(panel, 'The run has stopped: it can’t go on.');
    expect(await isAtTop(panel)).toBe(true);
    const text = (await panel.textContent()) ?? '';
    // Of the eight losses the last five, and what followed. What was right before it learned is no result of it.
    expect(/The last losses: (.*?)\. The steps/.exec(text)?.[1]?.split(', ')).toHaveLength(6);
    expect(await factsOf(panel)).toMatchObject({ 'test pictures right': '–', 'mean loss of 25 steps': '–' });
    expect(text).toMatch(/In step 9 the loss was no finite number any more/);
    expect(text).toMatch(/The last losses: [-+\d.,e ]+, (NaN|Infinity)\. The steps/);
    expect(text).toMatch(/How you would tell: .*the loss is (NaN|Infinity), and learning can't go on/);
    // What that run left can't learn either, and no step is blamed for it.
    await choose(panel, 'Learning rate', '0.005');
    await button(panel, 'Draw something, and ask it').click();
    await button(panel, 'Train it on').click();
    await panel.getByText('No step could be taken: the loss is NaN').waitFor();
    expect(await panel.textContent()).not.toContain('The steps were too large');
    await button(panel, 'Start again').click();
    await told(panel, 'It learns.');
    await page.close();
  });

  test('what is no seed does not stay when the reader goes on', async () => {
    const { page, panel } = await press();
    const seed = panel.getByLabel('Seed');
    await seed.fill('-3');
    expect(await seed.getAttribute('aria-invalid')).toBe('true');
    await panel.getByLabel('Momentum', { exact: true }).focus();
    expect(await seed.inputValue()).toBe('0');
    await page.close();
  });

  test('what is begun further down is seen at the top, and the end of a run pushes no button away', async () => {
    const { page, panel } = await press();
    await told(panel, 'It learns.');
    expect(await panel.textContent()).toContain('each point is the mean of up to 25 steps');
    await choose(panel, 'Training pictures', '500');
    await choose(panel, 'Epochs', '1');
    const fail = button(panel, 'Make it fail: a learning rate of 1');
    const below = async (): Promise<number> => (await fail.boundingBox())!.y - (await panel.boundingBox())!.y;
    await button(panel, 'Start again with these').click();
    expect(await isAtTop(panel)).toBe(true);
    const before = await below();
    await told(panel, /^Done/);
    await panel.getByText('A guess gets').or(panel.getByText('A guess among ten')).first().waitFor();
    expect(await below()).toBe(before);
    // The losses of 13 steps stand behind the last point: 125 are no multiple of 16.
    expect((await factsOf(panel))['mean loss of 13 steps']).toMatch(/^\d\.\d{3}$/);

    await button(panel, 'Draw something, and ask it').click();
    await button(panel, 'Train it on').click();
    expect(await isAtTop(panel)).toBe(true);
    await panel.getByText('The six filters of conv1, trained on').waitFor();
    await page.close();
  });

  test('axe finds nothing while it learns and after, in either theme, and a phone is wide enough', async () => {
    const { page, panel } = await press(320);
    await choose(panel, 'Epochs', '1');
    for (const moment of ['Paused', 'Done']) {
      if (moment === 'Paused') await button(panel, 'Pause').click();
      else {
        await choose(panel, 'Training pictures', '500');
        await button(panel, 'Start again').click();
      }
      await told(panel, moment);
      const found = await axe(page);
      await page.evaluate(`document.documentElement.dataset.theme = 'dark'`);
      found.push(...(await axe(page)));
      await page.evaluate(`document.documentElement.dataset.theme = 'light'`);
      expect({ moment, found }).toEqual({ moment, found: [] });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    }
    await page.close();
  });

  test('the weights that the site’s own worker makes, on a strict host, are those that Node makes', async () => {
    const options: TrainingOptions = {
      ...{ lr: 0.01, momentum: 0.9, batchSize: 4, seed: 3, images: 1000, epochs: 2 },
    };
    const messages: readonly ToWorker[] = [
      { type: 'begin', run: 1, options, paused: false },
      { type: 'ask', id: 1, name: 'weights', given: null },
    ];
    const server = await serveFolder(folder(), base, { 'content-security-policy': POLICY });
    const page = await newPage();
    await page.goto(`${server.address}${base}glossary/`);
    const scripts = readdirSync(path.join(folder(), 'assets/js'));
    const address = `${base}assets/js/${scripts.find((name) => name.startsWith('training.'))!}`;
    const bytes = await page.evaluate(
      ([url, begin, ask]) =>
        new Promise<number[]>((resolve, reject) => {
          const worker = new Worker(url);
          worker.onerror = (event) => reject(new Error(event.message));
          worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
            if (data.type === 'ready') worker.postMessage(begin);
            if (data.type === 'ended') worker.postMessage(ask);
            if (data.type === 'failed') reject(new Error(data.message));
            if (data.type === 'answer') resolve([...(data.answer as Questions['weights']['answer'])]);
          };
        }),
      [address, messages[0], messages[1]] as const,
    );
    await page.close();
    await server.close();

    await setEngine('wasm');
    const here: FromWorker[] = [];
    const session = new Session((message) => here.push(message));
    await session.obey(messages[0]!);
    await session.obey(messages[1]!);
    const answer = here.find((message) => message.type === 'answer')!;
    expect(await digestOfFile(Uint8Array.from(bytes))).toBe(
      await digestOfFile(answer.answer as Questions['weights']['answer']),
    );
  });

  describe('where something is missing, a sentence says so', () => {
    const alert = async (panel: Locator): Promise<string> => {
      const first = panel.getByRole('alert').first();
      await first.waitFor();
      return (await first.textContent()) ?? '';
    };

    test.each([
      ['the piece of the page itself', /assets\/js\/(?!training)[^/]*\.js$/, 'That could not be loaded'],
      ['the library', /assets\/js\/training\.[^/]*\.js$/, 'The library or the engine could not be loaded'],
      ['the engine', /\.wasm$/, 'The library or the engine could not be loaded'],
    ])('%s does not come; then it does', async (_, file, sentence) => {
      const { page } = await open('');
      await page.waitForLoadState('networkidle');
      const panel = page.locator('[data-train-now]');
      await page.route(file, (route) => route.abort());
      await button(panel, START).click();
      expect(await alert(panel)).toContain(sentence);
      expect(await panel.evaluate((element) => element.contains(document.activeElement))).toBe(true);
      await page.unroute(file);
      await panel.getByRole('button').first().click();
      await told(panel, 'It learns.');
      await page.close();
    });

    test('a worker that breaks off', async () => {
      const { page, panel } = await press();
      await told(panel, 'It learns.');
      await page.workers()[0]!.evaluate('void setTimeout(() => { throw new Error("out of luck"); })');
      expect(await alert(panel)).toMatch(/has broken off, and its network is lost: .*out of luck/);
      // All that could have the focus is gone.
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Try again');
      await button(panel, 'Try again').click();
      await told(panel, 'It learns.');
      await page.close();
    });

    test.each([
      ['WebAssembly with SIMD', 'WebAssembly.validate = () => false', 'no WebAssembly with SIMD'],
      ['a Web Worker', 'delete window.Worker', 'a Web Worker'],
    ])('a browser without %s', async (_, script, sentence) => {
      const { page } = await open('');
      await page.evaluate(script);
      const panel = page.locator('[data-train-now]');
      await button(panel, START).click();
      expect(await alert(panel)).toContain(sentence);
      await page.close();
    });
  });
}
