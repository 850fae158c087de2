import { readerOf } from './open';
import type { BuiltSite } from './site';

export function testsOfMissing(browserPath: string, site: () => BuiltSite): void {
  describe('a wrong address', () => {
    const { open } = readerOf(browserPath, site);

    test('leads to the page that was meant, to the search, and to the contents', async () => {
      const { page } = await open('loss-and-optimiser/');
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
      const { page } = await open('wp-login.php');
      const links = await page.$$eval('main li a', (all) => all.map((one) => one.getAttribute('href')));
      expect(links).toEqual(['', 'lab/', 'beside/', 'glossary/', 'api/'].map((name) => site().base + name));
      await page.close();
    });
  });
}
