import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { outputSize } from '../../src';
import { describeInBrowser, openBrowser, type OpenBrowser } from '../support/browser';
import { serveFolder, type FileServer } from '../support/fileServer';
import { earTests } from './built/ears';
import { eyeTests } from './built/eyes';
import { searchBoxTests, searchTests } from './built/search';
import { termTests } from './built/terms';
import { root } from '../../tools/root';
import { testsOfContents } from './built/contents';
import { testsOfFolder } from './built/folder';
import { testsOfHeads } from './built/heads';
import { testsOfMissing } from './built/missing';
import { testsOfOffline } from './built/offline';
import { testsOfPolicy } from './built/policy';
import { testsOfSecondLanguage } from './built/secondLanguage';
import { testsOfLivingLanguages } from './built/secondLanguageAlive';
import type { BuiltSite } from './built/site';
import { minutesOf } from '../../website/plugins/minutes/count';
import { countIn, minutesIn } from '../../website/plugins/minutes/pages';
import { samples } from '../../website/plugins/figures/samples';
import { pixelsOf } from '../../website/src/components/Samples/pixels';
import { addressTests, idTests } from './built/addresses';
import { boxTests } from './built/boxes';
import { keptTests } from './built/kept';
import { keyTests } from './built/keys';
import { layoutTests } from './built/layout';
import { listingTests } from './built/listings';
import { markTests } from './built/marks';
import { paperTests } from './built/paper';
import { testAskNetwork } from './askNetwork';
import { testTrainNow } from './trainNow';

// The site is built as for a host that serves it from a folder: what works there works at the top, too.
const BASE = '/some/lab/';
const LESSONS = [
  ...['environment', 'data', 'cnn', 'loss-and-optimizer', 'backward', 'training', 'testing'],
  'full-example',
];
let folder: string;
let pages: string[];
const site = (): BuiltSite => ({ folder, base: BASE, pages });

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'site-'));
  const run = promisify(execFile);
  const bin = (name: string): string => path.join(root, 'node_modules', name);
  // From nothing, as on a new machine: no cache of an earlier build.
  const env = {
    ...process.env,
    SITE_BASE_URL: BASE,
    NODE_ENV: 'production',
    DOCUSAURUS_NO_PERSISTENT_CACHE: 'true',
  };
  await run(process.execPath, [path.join(root, 'website/reference.mjs')], {
    cwd: root,
  });
  await run(process.execPath, [bin('@docusaurus/core/bin/docusaurus.mjs'), 'build', '--out-dir', folder], {
    cwd: path.join(root, 'website'),
    env,
  });
  pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => path.basename(name) === 'index.html')
    .map((name) => path.dirname(name).split(path.sep).join('/'))
    .map((name) => (name === '.' ? '' : `${name}/`))
    .sort();
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('there is a page for each lesson, for the words, for each file and for the library', () => {
  expect(pages).toEqual(
    expect.arrayContaining([
      '',
      ...LESSONS.map((name) => `${name}/`),
      'glossary/',
      'compile-error/',
      'what-it-learned/',
      'your-picture/',
      'exercises/',
      'why-typescript/',
      'pytorch-map/',
      'reading/',
      'files/lessons/03-cnn.ts/',
      'files/lessons/pytorch/03_cnn.py/',
      'closer/sizes/',
      'files/lessons/closer/03-sizes.ts/',
      'files/lessons/closer/pytorch/03_sizes.py/',
      'api/',
      'api/classes/DataLoader/',
      'search/',
    ]),
  );
});

test('the page of a file ends with its last line', () => {
  const html = readFileSync(path.join(folder, 'files/lessons/02-data.ts/index.html'), 'utf8');
  const lines = readFileSync(path.join(root, 'lessons/02-data.ts'), 'utf8').trimEnd().split('\n').length;
  expect(html).toMatch(new RegExp(`id="?L${lines}\\b`));
  expect(html).not.toMatch(new RegExp(`id="?L${lines + 1}\\b`));
});

test('"next" goes from lesson to lesson, past the closer looks, which stand below theirs at the side', () => {
  const linksOf = (name: string): string[] => {
    const html = readFileSync(path.join(folder, name, 'index.html'), 'utf8');
    return html.match(/<a [^>]*(?:pagination-nav__link--next|menu__link--active)[^>]*>/g) ?? [];
  };
  const nextOf = (name: string): string | undefined =>
    linksOf(name)
      .find((link) => link.includes('--next'))
      ?.split(BASE)[1]
      ?.replace(/\/.*/, '');
  expect(LESSONS.slice(0, -1).map(nextOf)).toEqual(LESSONS.slice(1));
  expect(nextOf('closer/sizes')).toBeUndefined();
  const active = linksOf('closer/sizes').join(' ');
  for (const address of ['cnn/', 'closer/sizes/']) expect(active).toContain(`${BASE}${address}`);
});

test('the message about a wrong fc1 is the compiler’s', () => {
  const html = readFileSync(path.join(folder, 'compile-error/index.html'), 'utf8');
  const text = html.replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  expect(text).toContain(
    "'Tensor<readonly [N, 576]>' is not assignable to parameter of type 'Tensor<readonly [N, 400]>'",
  );
  expect(text).toContain("Type '576' is not assignable to type '400'");
});

test('a page asks for all files of the theme itself, once it is painted, each compiled while it arrives', () => {
  for (const name of ['', 'cnn', 'files/lessons/03-cnn.ts']) {
    const html = readFileSync(path.join(folder, name, 'index.html'), 'utf8');
    // What asks for them is the only script of a page, and small: the first words do not wait for it.
    const [start, ...others] = [...html.matchAll(/<script\b[^>]*\bsrc="?([^"\s>]*)/g)].map(([, src]) => src!);
    expect(others).toEqual([]);
    expect(gzipSync(readFileSync(path.join(folder, name, start!))).length).toBeLessThan(1500);
    const files = [...html.matchAll(/assets\/js\/([\w~.]+\.js)/g)].map(([, file]) => file!);
    const order = ['runtime~react', 'react', 'shell', 'pages', 'documents', 'main'];
    expect(files.map((file) => file.split('.')[0])).toEqual(order);
    const hints = files.filter((file) =>
      readFileSync(path.join(folder, 'assets/js', file), 'utf8').startsWith('//# allFunctionsCalledOnLoad'),
    );
    expect(hints.map((file) => file.split('.')[0])).toEqual(order);
  }
});

idTests(
  () => folder,
  () => pages,
);
testsOfHeads(site);
testsOfContents(site);

/** What a reader sees of a page, counted from the page itself: it runs there. */
function seenOn(article: HTMLElement) {
  const all = (selector: string): HTMLElement[] => [...article.querySelectorAll<HTMLElement>(selector)];
  const remove = (selector: string): number => {
    const found = all(selector).filter((element) => element.getClientRects().length > 0);
    for (const element of found) element.remove();
    return found.length;
  };
  for (const fold of all('details:not([open])'))
    for (const part of [...fold.children]) if (part.tagName !== 'SUMMARY') part.remove();
  const pictures = remove('[data-figure]') + remove('img');
  const questions = remove('[data-quiz]');
  const lines = all('pre')
    .filter((code) => code.getClientRects().length > 0)
    .map(
      (code) =>
        code.querySelectorAll('[data-number]').length || code.textContent.trimEnd().split('\n').length,
    );
  // What is there to be pressed, or names a listing's lines.
  remove(
    'pre, figcaption, button, [data-listing] > a, [data-note] > a, [aria-hidden=true], [role=tooltip], [class*=outputTitle], [class^=title_], .hash-link',
  );
  const text = article.innerText;
  return {
    text,
    words: text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
    lines: lines.reduce((sum, count) => sum + count, 0),
    pictures,
    questions,
  };
}
describe('search', () => searchTests(() => folder));

describeInBrowser('in a browser', (browserPath) => {
  testsOfPolicy(browserPath, site);
  testsOfFolder(browserPath, site);
  testsOfMissing(browserPath, site);
  testsOfOffline(browserPath, site, LESSONS);

  let browser: OpenBrowser;
  let server: FileServer;
  beforeAll(async () => {
    server = await serveFolder(folder, BASE);
    browser = await openBrowser(browserPath);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  interface Opened {
    readonly page: Page;
    /** What the console said in anger, and requests to other hosts. */
    readonly complaints: string[];
    /** Addresses of the programs that it loads. */
    readonly scripts: ReadonlySet<string>;
  }

  async function open(name: string, { width = 1400, dark = false, storage = true } = {}): Promise<Opened> {
    const page = await browser.context.newPage();
    if (!storage)
      await page.addInitScript(`Object.defineProperty(window, 'localStorage', {
        get() { throw new DOMException('The user blocks it', 'SecurityError'); },
      })`);
    // Each test is a new reader, who stays the same from page to page of a tab.
    else
      await page.addInitScript(`if (sessionStorage.getItem('reader') === null) {
        for (const key of Object.keys(localStorage)) if (key.startsWith('lab.kept')) localStorage.removeItem(key);
        sessionStorage.setItem('reader', 'new');
      }`);
    const complaints: string[] = [];
    const scripts = new Set<string>();
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => {
      const url = request.url();
      if (request.resourceType() === 'script') scripts.add(url);
      if (!url.startsWith(server.address) && !/^(data|blob):/.test(url)) complaints.push(`asks for ${url}`);
    });
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
    await page.goto(`${server.address}${BASE}${name}`);
    // Docusaurus says when the page has come alive.
    await page.waitForSelector('html[data-has-hydrated=true]');
    return { page, complaints, scripts };
  }

  async function axe(page: Page): Promise<string[]> {
    if (!(await page.evaluate('Boolean(window.axe)')))
      await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });
    return await page.evaluate<string[]>(`axe.run().then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 150))))`);
  }

  function kilobytesOf(scripts: ReadonlySet<string>): number {
    expect(scripts.size).toBeGreaterThan(2);
    const bytes = [...scripts].map((url) => {
      const file = new URL(url).pathname.slice(BASE.length);
      return gzipSync(readFileSync(path.join(folder, file))).length;
    });
    return Math.round(bytes.reduce((sum, size) => sum + size, 0) / 1000);
  }

  /** What is wrong with a page: axe's findings in both themes and in forced colours, errors, requests to other hosts, too much width or JavaScript. */
  async function faultsOf(name: string, inAllColours: boolean): Promise<string[]> {
    const { page, complaints, scripts } = await open(name);
    const kB = kilobytesOf(scripts);
    const light = await axe(page);
    if (!inAllColours) {
      await page.close();
      return [...complaints, ...light, ...(kB > 300 ? [`${kB} kB of JavaScript, compressed`] : [])];
    }
    await page.emulateMedia({ forcedColors: 'active' });
    const forced = await axe(page);
    await page.emulateMedia({ forcedColors: 'none' });
    await page.evaluate(`document.documentElement.dataset.theme = 'dark'`);
    const dark = await axe(page);
    await page.setViewportSize({ width: 360, height: 900 });
    const width = await page.evaluate<number>('document.documentElement.scrollWidth');
    await page.close();
    // A system whose own colours are dark: pages come in the dark from the start.
    const { page: night } = await open(name, { dark: true });
    await night.emulateMedia({ forcedColors: 'active' });
    forced.push(...(await axe(night)));
    await night.close();
    return [
      ...complaints,
      ...light.map((text) => `light ${text}`),
      ...dark.map((text) => `dark ${text}`),
      ...forced.map((text) => `forced colours ${text}`),
      ...(kB > 300 ? [`${kB} kB of JavaScript, compressed`] : []),
      ...(width > 360 ? [`${width} pixels wide on a screen of 360`] : []),
    ];
  }

  test('axe finds nothing on any page, in either theme or with the system’s own colours; nothing fails, no other host is asked, phones are wide enough', async () => {
    const found: Record<string, string[]> = {};
    // The library's reference is one mould for two hundred pages: one of each kind in all colours, and in CI all others in one.
    const folders = pages.map((name) => path.posix.dirname(name));
    const isOneOfAKind = (name: string): boolean =>
      !name.startsWith('api/') || pages[folders.indexOf(path.posix.dirname(name))] === name;
    const left = pages.filter((name) => process.env.ALL_PAGES === '1' || isOneOfAKind(name));
    // Two at a time: most machines have two cores.
    const work = async (): Promise<void> => {
      for (let name = left.shift(); name !== undefined; name = left.shift()) {
        const faults = await faultsOf(name, isOneOfAKind(name));
        if (faults.length > 0) found[name] = faults.slice(0, 6);
      }
    };
    await Promise.all([work(), work()]);
    expect(found).toEqual({});
  }, 900_000);

  layoutTests(open);
  listingTests(open);
  addressTests(open);
  boxTests(open);
  keptTests(open);
  keyTests(open);
  markTests(open);
  paperTests(open);
  describe('a network that is trained on the page', () =>
    testTrainNow({ folder: () => folder, base: BASE, open, axe, newPage: () => browser.context.newPage() }));
  describe('a network that is asked on the page', () =>
    testAskNetwork({
      folder: () => folder,
      base: BASE,
      open,
      axe,
      newPage: () => browser.context.newPage(),
    }));

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

  describe('the minutes of a page', () => {
    const { lessons } = minutesIn(root);

    test.each(lessons.flatMap(({ looks, ...lesson }) => [lesson, ...looks]))(
      'what was counted of $id is what is seen, all folds closed, and its number stands there',
      async ({ id, slug, minutes }) => {
        const { page } = await open(slug.slice(1));
        const seen = await page.locator('.theme-doc-markdown').evaluate(seenOn);
        await page.close();
        const { words, ...others } = countIn(root, id);
        expect(seen).toMatchObject(others);
        expect(Math.abs(seen.words - words)).toBeLessThanOrEqual(5);
        expect(Math.abs(minutesOf(seen) - minutes)).toBeLessThan(0.6);
        if (!id.startsWith('08')) expect(seen.text).toMatch(new RegExp(`\\b${minutes} min`));
      },
    );
  });

  describe('a listing', () => {
    const listing = '[data-listing="lessons/03-cnn.ts#forward"]';
    const activeNotes = (page: Page): Promise<string[]> =>
      page.$$eval(`${listing} [data-note][data-active]`, (notes) =>
        notes.map((note) => note.getAttribute('data-note') ?? ''),
      );

    test('marks the lines of the note that is pointed at, focused or scrolled to', async () => {
      const { page } = await open('cnn/');
      const note = page.locator(`${listing} [data-note="1"]`);
      await note.hover();
      expect(await activeNotes(page)).toEqual(['1']);
      const marked = await page.$$eval(`${listing} [data-active] [data-number]`, (lines) => lines.length);
      expect(marked).toBeGreaterThan(0);

      await page.mouse.move(0, 0);
      await page.locator(`${listing} [data-note="2"]`).focus();
      expect(await activeNotes(page)).toEqual(['2']);

      await page.locator(`${listing} [data-note="2"]`).blur();
      await note.evaluate((element) => {
        element.scrollIntoView({ block: 'start', behavior: 'instant' });
        window.scrollBy({ top: 5, behavior: 'instant' });
      });
      await page.waitForFunction(`document.querySelector('${listing} [data-note="1"][data-active]')`);
      await page.close();
    });

    test('tells the types of names by keyboard, and shows shapes beside the lines', async () => {
      const { page } = await open('closer/sizes/');
      const code = page.locator('[data-listing="lessons/closer/03-sizes.ts#shapes"] pre').first();
      await code.focus();
      const status = page.locator(
        '[data-listing="lessons/closer/03-sizes.ts#shapes"] [role=tooltip]:not([hidden]):not(a + *)',
      );
      const types: string[] = [];
      for (let presses = 0; presses < 12; presses++) {
        await page.keyboard.press('ArrowRight');
        types.push((await status.textContent()) ?? '');
      }
      expect(types.join('\n')).toMatch(/Tensor<readonly \[4, \d+, \d+, \d+\]>/);
      await page.keyboard.press('Escape');
      expect(await status.count()).toBe(0);
      const shapes = await page.$$eval('[data-shape]', (all) =>
        all.map((one) => one.getAttribute('data-shape')),
      );
      expect(shapes).toEqual(expect.arrayContaining(['[4, 28, 28, 6]', '[4, 14, 14, 6]', '[4, 400]']));
      await page.close();
    });

    test('shows PyTorch’s lines on request, on every page from then on', async () => {
      const { page } = await open('cnn/');
      const typescript = page.locator(`${listing} pre[aria-label^="TypeScript"]`).first();
      const switchTo = (name: string): Promise<void> =>
        page.locator(listing).getByRole('button', { name, exact: true }).click();
      const pythonLine = page.locator(`${listing} pre[aria-label^="the same in PyTorch"]`).first();
      expect(await pythonLine.isVisible()).toBe(false);
      await switchTo('Both');
      expect(await pythonLine.isVisible()).toBe(true);
      await switchTo('PyTorch');
      expect(await typescript.isVisible()).toBe(false);
      // Before the page's program runs: the lines do not change under the reader's eyes.
      await page.route('**/assets/js/*', (route) => route.abort());
      await page.goto(`${server.address}${BASE}training/`);
      expect(await page.locator('pre[aria-label^="the same in PyTorch"]').first().isVisible()).toBe(true);
      await page.evaluate('localStorage.clear()');
      await page.close();
    });

    test('shows PyTorch’s lines where the browser keeps nothing for a site', async () => {
      const { page, complaints } = await open('cnn/', { storage: false });
      const both = page.locator(listing).getByRole('button', { name: 'Both', exact: true });
      await both.click();
      expect(await both.getAttribute('aria-pressed')).toBe('true');
      expect(
        await page.locator(`${listing} pre[aria-label^="the same in PyTorch"]`).first().isVisible(),
      ).toBe(true);
      expect(complaints).toEqual([]);
      await page.close();
    });
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

  test('a narrow screen has a menu that the keyboard opens, and none before', async () => {
    const { page, complaints } = await open('cnn/', { width: 400 });
    const menu = page.locator('.navbar-sidebar');
    expect(await menu.count()).toBe(0);
    await page.locator('.navbar__toggle').focus();
    await page.keyboard.press('Enter');
    await menu.getByRole('link', { name: 'Glossary' }).first().waitFor();
    await page.locator('.navbar-sidebar__close').focus();
    await page.keyboard.press('Enter');
    await menu.waitFor({ state: 'hidden' });
    expect(complaints).toEqual([]);
    await page.close();
  });

  const documents = (): readonly string[] => pages.filter((name) => !/^(api|files)\//.test(name));
  const pictured = (): readonly string[] =>
    documents().filter((name) =>
      readFileSync(path.join(folder, name, 'index.html'), 'utf8').includes('data-figure='),
    );
  searchBoxTests(open);
  termTests(open, documents);
  earTests(open, pictured);
  eyeTests(open, pictured);

  test('the theme follows the system and can be chosen', async () => {
    const { page } = await open('', { dark: true });
    const theme = (): Promise<unknown> => page.evaluate('document.documentElement.dataset.theme');
    expect(await theme()).toBe('dark');
    const button = page.locator('button[class*=toggleButton]').first();
    for (let presses = 0; presses < 3 && (await theme()) === 'dark'; presses++) await button.click();
    expect(await theme()).toBe('light');
    await page.evaluate('localStorage.clear()');
    await page.close();
  });

  test('a word that is used first tells its meaning when it has the focus', async () => {
    const { page } = await open('training/');
    const word = page.locator('a[href$="glossary/#epoch"]').first();
    await word.focus();
    const tip = page.locator(`#${CSS_ESCAPE((await word.getAttribute('aria-describedby'))!)}`);
    expect(await tip.isVisible()).toBe(true);
    expect(await tip.textContent()).toContain('all training images');
    await page.close();
  });

  test('a quiz says why an answer is right or not', async () => {
    const { page } = await open('cnn/');
    const question = page.locator('fieldset[data-quiz]:not([data-guess])').first();
    const answer = question.locator('[role=status]');
    const said = new Set<string>();
    for (const choice of await question.locator('input[type=radio]').all()) {
      await choice.focus();
      await page.keyboard.press('Space');
      said.add(((await answer.textContent()) ?? '').slice(0, 6));
    }
    expect([...said].sort()).toEqual(['Not qu', 'Right.']);
    await page.close();
  });

  test('the keyboard reaches every control of a lesson', async () => {
    const { page } = await open('loss-and-optimizer/');
    const controls = await page.$$eval('main :is(a[href], button, input, select, summary)', (all) =>
      all.map((element, index) => {
        element.setAttribute('data-control', String(index));
        // Buttons that can't be pressed now, and all but one radio of a group, are no stops.
        const stop =
          !element.matches(':disabled, [type=radio], [tabindex="-1"]') && element.getClientRects().length > 0;
        return stop ? String(index) : '';
      }),
    );
    const reached = new Set<string>();
    await page
      .locator('main')
      .first()
      .evaluate((main) => {
        main.setAttribute('tabindex', '-1');
        (main as HTMLElement).focus();
      });
    const stops = controls.filter((control) => control !== '');
    for (let presses = 0; presses < 600 && reached.size < stops.length; presses++) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate<string | null>(
        `document.activeElement?.getAttribute('data-control') ?? null`,
      );
      if (at !== null && stops.includes(at)) reached.add(at);
    }
    expect(stops.filter((control) => !reached.has(control))).toEqual([]);
    await page.close();
  });

  test('the shape calculator says what outputSize says', async () => {
    const { page } = await open('cnn/');
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

/** React's ids contain characters that a selector must escape. */
function CSS_ESCAPE(id: string): string {
  return id.replace(/[^\w-]/g, (character) => `\\${character}`);
}

testsOfSecondLanguage(site, (languages) =>
  describeInBrowser('alive', (browserPath) => testsOfLivingLanguages(browserPath, languages)),
);
