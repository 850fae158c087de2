import type { Page } from 'playwright-core';
import { openBrowser, type OpenBrowser } from '../../support/browser';
import { serveFolder, type FileServer } from '../../support/fileServer';
import { POLICY } from '../../support/policy';
import { KINDS, pageWith, type BuiltSite } from './site';

/** Writes down what the policy forbids, and the theme that the page has when its body begins. */
const WATCH = `
  window.violations = [];
  addEventListener('securitypolicyviolation', (event) =>
    violations.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));
  new MutationObserver((_, observer) => {
    if (!document.body) return;
    window.firstTheme = document.documentElement.dataset.theme;
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
`;

export function testsOfPolicy(browserPath: string, site: () => BuiltSite): void {
  describe('where a policy forbids scripts in pages', () => {
    let browser: OpenBrowser;
    let server: FileServer;
    beforeAll(async () => {
      server = await serveFolder(site().folder, site().base, { 'content-security-policy': POLICY });
      browser = await openBrowser(browserPath);
    });
    afterAll(async () => {
      await browser.close();
      await server.close();
    });

    async function open(name: string): Promise<{ readonly page: Page; readonly said: string[] }> {
      const page = await browser.context.newPage();
      const said: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') said.push(message.text());
      });
      page.on('pageerror', (error) => said.push(String(error)));
      await page.addInitScript(WATCH);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(server.address + site().base + name);
      await page.waitForSelector('html[data-has-hydrated=true]');
      return { page, said };
    }
    const violations = (page: Page): Promise<string[]> => page.evaluate<string[]>('violations');

    test('a page of each kind comes alive, and nothing is forbidden in it', async () => {
      const found: Record<string, string[]> = {};
      for (const name of KINDS) {
        const { page, said } = await open(name);
        const all = [...said, ...(await violations(page))];
        if (all.length > 0) found[name] = all;
        await page.close();
      }
      expect(found).toEqual({});
    });

    test('the theme is chosen, a picture moves, a word is found', async () => {
      const { page, said } = await open(pageWith('shape-calculator', site()));
      const theme = (): Promise<unknown> => page.evaluate('document.documentElement.dataset.theme');
      const button = page.locator('button[class*=toggleButton]').first();
      for (let presses = 0; presses < 3 && (await theme()) !== 'dark'; presses++) await button.click();
      expect(await theme()).toBe('dark');
      const calculator = page.locator('[data-figure="shape-calculator"]');
      await calculator.locator('input[type=number]').first().fill('15');
      expect(await calculator.locator('[role=status]').first().textContent()).toMatch(/\b11\b/);
      await page.locator('.navbar input[type=search], .navbar__search-input').first().fill('momentum');
      await page.locator('[role=option] >> text=/momentum/i').first().waitFor();
      expect([...said, ...(await violations(page))]).toEqual([]);

      // The next page has the theme before a word of it is read.
      await page.goto(`${server.address}${site().base}training/`);
      expect(await page.evaluate('firstTheme')).toBe('dark');
      await page.evaluate('localStorage.clear()');
      await page.close();
    });
  });
}
