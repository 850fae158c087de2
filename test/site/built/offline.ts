import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser, type OpenBrowser } from '../../support/browser';
import { serveFolder, type FileServer } from '../../support/fileServer';
import { pageWith, type BuiltSite } from './site';

/** Where a page's program begins: its name tells one version of the site from another. */
const RUNTIME = /runtime~react\.\w+\.js/;

export function testsOfOffline(browserPath: string, site: () => BuiltSite, lessons: readonly string[]): void {
  describe('after the first visit', () => {
    let browser: OpenBrowser;
    let server: FileServer;
    let folder: string;
    beforeEach(async () => {
      folder = mkdtempSync(path.join(tmpdir(), 'version-'));
      cpSync(site().folder, folder, { recursive: true });
      server = await serveFolder(folder, site().base);
      browser = await openBrowser(browserPath, { serviceWorkers: 'allow' });
    });
    afterEach(async () => {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    });

    async function open(name: string): Promise<Page> {
      const page = await browser.context.newPage();
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(server.address + site().base + name);
      await page.waitForSelector('html[data-has-hydrated=true]');
      return page;
    }
    const kept = (page: Page): Promise<unknown> =>
      page.evaluate('navigator.serviceWorker.ready.then(({ scope }) => scope)');
    const version = (page: Page): Promise<string> =>
      page.evaluate<string>(`document.querySelector('meta[name=program]').content.split(' ')[0]`);

    /** Puts another version of the site where the first one stood. */
    function deploy(name: string): void {
      const scripts = path.join(folder, 'assets/js');
      const old = readdirSync(scripts).find((file) => RUNTIME.test(file))!;
      renameSync(path.join(scripts, old), path.join(scripts, name));
      for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
        if (/(\.html|service-worker\.js)$/.test(file)) {
          const text = readFileSync(path.join(folder, file), 'utf8');
          // What a worker keeps has its own sign of a change.
          const changed = text.replaceAll(old, name).replace(/(revision:")\w{4}/g, `$1${name.slice(-7, -3)}`);
          writeFileSync(path.join(folder, file), changed);
        }
    }

    test('home and lessons open without a network, from links and from their addresses', async () => {
      const page = await open('');
      expect(await kept(page)).toBe(server.address + site().base);
      await server.close();
      await page.locator('main a[href$="/cnn/"]').first().click();
      await page.waitForURL(`**${site().base}cnn/`);
      await page.waitForSelector('h1 >> text=/network/i');
      for (const name of ['', ...lessons.map((lesson) => `${lesson}/`), 'glossary/']) {
        await page.goto(`${server.address}${site().base}${name}?from=a#link`);
        await page.waitForSelector('html[data-has-hydrated=true]');
        expect(await page.locator('h1').first().textContent()).not.toBe('');
      }
      // A picture that moves is alive, too.
      await page.goto(server.address + site().base + pageWith('shape-calculator', site()));
      const calculator = page.locator('[data-figure="shape-calculator"]');
      await page.waitForSelector('html[data-has-hydrated=true]');
      await calculator.locator('input[type=number]').first().fill('15');
      expect(await calculator.locator('[role=status]').first().textContent()).toMatch(/\b11\b/);
    });

    test('a page of the reference that was seen opens, too', async () => {
      const page = await open('');
      await kept(page);
      await page.goto(`${server.address}${site().base}api/classes/DataLoader/`);
      await page.waitForSelector('html[data-has-hydrated=true]');
      await server.close();
      await page.reload();
      await page.waitForSelector('html[data-has-hydrated=true]');
      expect(await page.locator('h1').first().textContent()).toContain('DataLoader');
    });

    test('an open page says in a sentence that a new version is there, and shows it', async () => {
      const page = await open('cnn/');
      await kept(page);
      const before = await version(page);
      deploy('runtime~react.second.js');
      await page.evaluate('navigator.serviceWorker.getRegistration().then((one) => one.update())');
      const sentence = page.getByText('A new version of this site is there.');
      await sentence.waitFor();
      expect(await version(page)).toBe(before);
      await page.getByRole('button', { name: 'Show it' }).click();
      await page.waitForSelector('meta[name=program][content*="runtime~react.second.js"]', {
        state: 'attached',
      });
      await page.waitForSelector('html[data-has-hydrated=true]');
      expect(await sentence.count()).toBe(0);
    });

    test('a page that is opened later is the new one at once, and needs no sentence', async () => {
      const page = await open('');
      await kept(page);
      const before = await version(page);
      deploy('runtime~react.third.js');
      await page.goto(`${server.address}${site().base}training/`);
      await page.waitForSelector('html[data-has-hydrated=true]');
      expect(await version(page)).toContain('runtime~react.third.js');
      // The new worker takes over by itself, and removes what the old one kept. (Asked, the old one would stay to answer.)
      const keptNow = async (): Promise<string> => (await page.evaluate<string[]>('caches.keys()')).join();
      while ((await keptNow()).includes(before)) await page.waitForTimeout(50);
      expect(await page.getByText('A new version of this site is there.').count()).toBe(0);
      await server.close();
      await page.goto(`${server.address}${site().base}cnn/`);
      await page.waitForSelector('html[data-has-hydrated=true]');
      expect(await version(page)).toContain('runtime~react.third.js');
    });
  });
}
