import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Open } from './open';

const alive = async (page: Page): Promise<void> => {
  await page.waitForSelector('html[data-has-hydrated=true]');
};

/** The one key of the browser's storage; Docusaurus adds to its name what tells one site of a host from another. */
const KEY = `Object.keys(localStorage).find((key) => key.startsWith('lab.kept'))`;
const stored = (page: Page): Promise<string | null> =>
  page.evaluate<string | null>(`localStorage.getItem(${KEY} ?? '')`);

const answer = (page: Page, index: number) =>
  page.locator('fieldset[data-quiz]:not([data-guess])').first().locator('input').nth(index);
const guess = (page: Page) => page.locator('fieldset[data-guess]').first();

/** Reads a page to its end, some lines at a time. */
async function readAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const end = (): number => document.documentElement.scrollHeight - window.innerHeight;
    for (let top = 0; top < end(); top += 300) {
      window.scrollTo({ top, behavior: 'instant' });
      await new Promise(requestAnimationFrame);
    }
    window.scrollTo({ top: end(), behavior: 'instant' });
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
  });
}

/** Answers, guesses, sets a picture and reads, on the page of lesson 3. */
async function doSome(page: Page): Promise<void> {
  await answer(page, 1).check();
  await guess(page).locator('input').fill('512');
  await guess(page).getByRole('button', { name: 'Guess' }).click();
  await page.locator('#figure-shape-chain').getByLabel('Filter size of conv2').selectOption('3');
  await page.locator('#figure-convolution').getByRole('button', { name: 'Step', exact: true }).click();
  await page.evaluate(`window.scrollTo(0, 0)`);
  await readAll(page);
}

async function expectSome(page: Page): Promise<void> {
  expect(await answer(page, 1).isChecked()).toBe(true);
  expect(await guess(page).textContent()).toContain('Your guess: 512. The answer: 400.');
  const chain = page.locator('#figure-shape-chain');
  expect(await chain.getByLabel('Filter size of conv2').inputValue()).toBe('3');
  expect(await chain.textContent()).toContain('flatten gives 576');
  expect(await page.locator('#figure-convolution input[type=range]').inputValue()).toBe('1');
}

/**
 * Opens a page and says how far things move by themselves, as browsers count it, from when all of it is painted until its
 * program has taken it over. What a browser does before, while a page arrives, is its own.
 */
async function movedWhenAlive(page: Page, goTo: () => Promise<unknown>): Promise<number> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/assets/js/main.*.js', async (route) => {
    await held;
    await route.continue();
  });
  await goTo();
  const moved = (): Promise<number> =>
    page.evaluate<number>(`new Promise((done) => {
      let sum = 0;
      new PerformanceObserver((list) => {
        for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) sum += value;
      }).observe({ type: 'layout-shift', buffered: true });
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(sum))));
    })`);
  const before = await moved();
  release();
  await alive(page);
  const after = await moved();
  await page.unroute('**/assets/js/main.*.js');
  return after - before;
}

/** What a reader did is there when they come back. */
export function keptTests(open: Open): void {
  describe('coming back', () => {
    test('answers, guesses and pictures are there after a reload, on the way back, and in another tab', async () => {
      const { page, complaints } = await open('cnn/');
      await doSome(page);
      await page.reload();
      await alive(page);
      await expectSome(page);
      // An answer of an earlier visit says why when it is asked.
      const quiz = page.locator('fieldset[data-quiz]:not([data-guess])').first();
      expect(await quiz.textContent()).toMatch(/(Right\.|Not quite\.) Why\?/);
      await quiz.getByRole('button', { name: 'Why?' }).click();
      expect(await quiz.locator('[role=status]').textContent()).toMatch(/(Right|Not quite)\. \w+/);
      await page.locator('.menu__link[href$="/training/"]').click();
      await page.waitForURL('**/training/');
      await page.goBack();
      await page.waitForURL('**/cnn/');
      await expectSome(page);
      const other = await page.context().newPage();
      await other.goto(page.url());
      await alive(other);
      await expectSome(other);
      expect(complaints).toEqual([]);
      await other.close();
      await page.close();
    });

    test.each([390, 1280])('nothing moves when the page comes alive, %d pixels wide', async (width) => {
      const { page } = await open('cnn/', { width });
      await doSome(page);
      for (const part of [
        'body',
        '#figure-convolution',
        '#figure-shape-chain',
        'fieldset[data-guess]',
        '#quiz',
      ]) {
        await page
          .locator(part)
          .first()
          .evaluate((element) => element.scrollIntoView({ behavior: 'instant', block: 'start' }));
        const moved = await movedWhenAlive(page, () => page.reload({ waitUntil: 'domcontentloaded' }));
        expect({ part, moved: moved > 0.01 }).toEqual({ part, moved: false });
      }
      for (const name of ['', 'where-you-are/', 'lab/']) {
        const address = page.url().replace(/lab\/.*/, `lab/${name}`);
        const moved = await movedWhenAlive(page, () => page.goto(address, { waitUntil: 'domcontentloaded' }));
        expect({ name, moved: moved > 0.01 }).toEqual({ name, moved: false });
      }
      await page.close();
    });

    test('a page that is read has a tick with words; home and the page lead to the last note', async () => {
      const { page } = await open('training/');
      const link = page.locator('.menu__link[href$="/training/"]');
      expect(await link.getAttribute('aria-label')).toBeNull();
      await page.evaluate(`document.getElementById('losses').scrollIntoView({ behavior: 'instant' })`);
      await page.getByText(/[1-9] of 8 parts read/).waitFor();
      // A jump has read what stood in the window, and nothing in between.
      const parts = /"parts":\[[^\]]*\]/.exec((await stored(page))!)![0];
      expect(parts).not.toContain('"loop"');
      expect(parts).not.toContain('"epochs"');
      await page.evaluate(`window.scrollTo(0, 0)`);
      await readAll(page);
      await page.waitForSelector('.menu__link[href$="/training/"][aria-label$=", read"]');
      expect(await link.evaluate((a) => getComputedStyle(a, '::before').content)).toContain('✓');
      await page.reload();
      await alive(page);
      const here = page.getByRole('link', { name: /^Go on at line \d+$/ });
      const line = /\d+/.exec((await here.textContent())!)![0];
      await page.goto(page.url().replace('training/', ''));
      await alive(page);
      await page.getByRole('link', { name: `Go on at line ${line}: 5 ` }).click();
      await page.waitForURL('**/training/#code-*');
      const note = page.locator(new URL(page.url()).hash);
      expect((await note.locator('a').first().textContent())!.split('–')[0]).toBe(line);
      const { y } = (await note.boundingBox())!;
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(900);
      await page.close();
    });

    test('it goes into a file and comes from one; what is no such file is refused in a sentence', async () => {
      const { page, complaints } = await open('cnn/');
      await doSome(page);
      await page.goto(page.url().replace('cnn/', 'where-you-are/'));
      await alive(page);
      const article = page.locator('article');
      const cnn = page.locator('article li').nth(2);
      const parts = (await cnn.textContent())!;
      expect(parts).toMatch(/([1-9]\d*) of \1 parts read/);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save to a file' }).click(),
      ]);
      const file = readFileSync(await download.path(), 'utf8');
      expect(file).toContain('"512"');
      const forget = page.getByRole('button', { name: /forget all/i });
      await forget.click();
      expect(await cnn.textContent()).toBe(parts);
      await forget.click();
      expect(await cnn.textContent()).toMatch(/0 of \d+ parts read/);
      expect(await stored(page)).toBeNull();

      const add = (text: string): Promise<void> =>
        page
          .locator('input[type=file]')
          .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) });
      for (const [text, sentence] of [
        ['Dear teacher', /^Nothing was added: please choose a file/],
        [file.replace('"version":1', '"version":2'), /^Nothing was added: .* later version/],
        [file.replace('"parts":[', '"parts":[7,'), /^Nothing was added: the file is damaged/],
      ] as const) {
        await add(text);
        await article.getByText(sentence).waitFor();
        expect(await page.locator('#announcer').textContent()).toMatch(sentence);
        expect(await cnn.textContent()).toMatch(/0 of \d+ parts read/);
      }
      await add(file);
      await article.getByText('Added to what is here.').waitFor();
      expect(await cnn.textContent()).toBe(parts);
      expect(complaints).toEqual([]);
      await page.close();
    });

    test('two tabs keep what both of them do', async () => {
      const { page } = await open('cnn/');
      const other = await page.context().newPage();
      await other.goto(page.url().replace('cnn/', 'testing/'));
      await alive(other);
      await answer(page, 0).check();
      await answer(other, 1).check();
      await answer(page, 2).check();
      await other.reload();
      await page.reload();
      await Promise.all([alive(other), alive(page)]);
      expect(await answer(other, 1).isChecked()).toBe(true);
      expect(await answer(page, 2).isChecked()).toBe(true);
      await other.close();
      await page.close();
    });

    test('where the browser keeps nothing, all works as long as the page is open, and one place says so', async () => {
      const { page, complaints } = await open('cnn/', { storage: false });
      await doSome(page);
      await expectSome(page);
      await page
        .locator('article')
        .locator('..')
        .getByRole('link', { name: /parts read/ })
        .first()
        .click();
      await page.waitForURL('**/where-you-are/');
      await page.locator('[data-keeping=lost]').waitFor();
      expect(await page.locator('article li').nth(2).textContent()).not.toMatch(/\b0 of/);
      expect(complaints).toEqual([]);
      await page.close();
    });

    test('what is not from this site stays where it is, and does no harm', async () => {
      const { page, complaints } = await open('cnn/');
      await answer(page, 0).check();
      await page.evaluate(`localStorage.setItem(${KEY}, 'a note of another program')`);
      await page.reload();
      await alive(page);
      await answer(page, 1).check();
      expect(await stored(page)).toBe('a note of another program');
      await page.goto(page.url().replace('cnn/', 'where-you-are/'));
      await page.locator('[data-keeping=foreign]').waitFor();
      expect(complaints).toEqual([]);
      await page.close();
    });
  });
}
