import type { Page } from 'playwright-core';
import { openBrowser, type OpenBrowser } from '../../support/browser';
import { serveFolder, type FileServer } from '../../support/fileServer';
import type { BuiltSite } from './site';

export function testsOfMissing(browserPath: string, site: () => BuiltSite): void {
  describe('a wrong address', () => {
    let browser: OpenBrowser;
    let server: FileServer;
    beforeAll(async () => {
      server = await serveFolder(site().folder, site().base);
      browser = await openBrowser(browserPath);
    });
    afterAll(async () => {
      await browser.close();
      await server.close();
    });

    async function open(name: string): Promise<Page> {
      const page = await browser.context.newPage();
      await page.goto(server.address + site().base + name);
      await page.waitForSelector('html[data-has-hydrated=true]');
      return page;
    }

    test('leads to the page that was meant, to the search, and to the contents', async () => {
      const page = await open('loss-and-optimiser/');
      expect(await page.title()).toMatch(/^There is no such page/);
      expect(await page.locator('main li a').first().getAttribute('href')).toBe(
        `${site().base}loss-and-optimizer/`,
      );
      await page.getByLabel('Search for a word').fill('momentum');
      await page.getByRole('button', { name: 'Search', exact: true }).last().click();
      await page.waitForURL(/\/search\/\?q=momentum/);
      await page.locator('[role=main] h2 a, main li a').first().waitFor();
      await page.close();
    });

    test('that is like no other is answered by the contents alone', async () => {
      const page = await open('wp-login.php');
      const links = await page.$$eval('main li a', (all) => all.map((one) => one.getAttribute('href')));
      expect(links).toEqual(['', 'lab/', 'beside/', 'glossary/', 'api/'].map((name) => site().base + name));
      await page.close();
    });
  });
}
