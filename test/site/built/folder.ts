import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { openBrowser, type OpenBrowser } from '../../support/browser';
import { serveFolder } from '../../support/fileServer';
import { pageWith, type BuiltSite } from './site';

export function testsOfFolder(browserPath: string, site: () => BuiltSite): void {
  describe('where it does not belong', () => {
    let browser: OpenBrowser;
    beforeAll(async () => {
      browser = await openBrowser(browserPath);
    });
    afterAll(() => browser.close());

    /** What is not there, of what a page asks for. */
    const missing = (page: Page): string[] => {
      const addresses: string[] = [];
      page.on('requestfailed', (request) => addresses.push(request.url()));
      page.on('response', (response) => {
        if (!response.ok()) addresses.push(response.url());
      });
      return addresses;
    };
    const isStyled = async (page: Page): Promise<boolean> =>
      (await page.locator('.navbar').evaluate((bar) => getComputedStyle(bar).display)) === 'flex';

    test('a page that is opened from a folder can be read and followed, and says how to serve it', async () => {
      const page = await browser.context.newPage();
      const addresses = missing(page);
      await page.goto(
        pathToFileURL(path.join(site().folder, pageWith('samples', site()), 'index.html')).href,
      );
      expect(await isStyled(page)).toBe(true);
      expect(await page.getByText('This page was opened from a folder.').isVisible()).toBe(true);
      expect(await page.getByText('This site was built to stand at').isVisible()).toBe(false);
      const pictures = await page.$$eval('main img', (all) =>
        all.map((one) => (one instanceof HTMLImageElement ? one.naturalWidth : 0)),
      );
      expect(pictures.length).toBeGreaterThan(5);
      expect(Math.min(...pictures)).toBeGreaterThan(0);
      await page.locator('a[href*="cnn/index.html"]').first().click();
      await page.waitForSelector('h1 >> text=/network/i');
      expect(page.url()).toBe(pathToFileURL(path.join(site().folder, 'cnn/index.html')).href);
      expect(await isStyled(page)).toBe(true);
      // What a page asks for before it knows where it lies is not there.
      expect(addresses.filter((address) => !address.endsWith('.bmp'))).toEqual([]);
      await page.close();
    });

    test('a site that stands elsewhere than it was built for can be read, and says what it needs', async () => {
      const server = await serveFolder(site().folder, '/elsewhere/');
      const page = await browser.context.newPage();
      const addresses = missing(page);
      await page.goto(`${server.address}/elsewhere/training/`);
      expect(await isStyled(page)).toBe(true);
      expect(await page.getByText('This site was built to stand at').isVisible()).toBe(true);
      await page.locator('main a[href$="glossary/#epoch"]').first().click();
      expect(page.url()).toBe(`${server.address}/elsewhere/glossary/#epoch`);
      expect(addresses).toEqual([]);
      await page.close();
      await server.close();
    });

    test('where it belongs, it says nothing of the kind', async () => {
      const server = await serveFolder(site().folder, site().base);
      const page = await browser.context.newPage();
      await page.goto(server.address + site().base);
      await page.waitForSelector('html[data-has-hydrated=true]');
      expect(await page.getByText('This page was opened from a folder.').isVisible()).toBe(false);
      expect(await page.getByText('This site was built to stand at').isVisible()).toBe(false);
      await page.close();
      await server.close();
    });
  });
}
