import type { Page } from 'playwright-core';
import { openBrowser, type OpenBrowser } from '../../support/browser';
import { serveFolder, type FileServer } from '../../support/fileServer';
import { markMessage } from '../second/mark';
import { SECOND } from './secondLanguage';
import type { BuiltSite } from './site';

/** There is no language xx: of all that axe knows, this is no fault here. */
const NO_SUCH_LANGUAGE = JSON.stringify({
  rules: { 'html-lang-valid': { enabled: false }, 'valid-lang': { enabled: false } },
});

/** A site of two languages in a browser. */
export function testsOfLivingLanguages(browserPath: string, site: () => BuiltSite): void {
  describe('in a browser', () => {
    let browser: OpenBrowser;
    let server: FileServer;
    beforeEach(async () => {
      server = await serveFolder(site().folder, site().base);
      browser = await openBrowser(browserPath, { serviceWorkers: 'allow' });
    });
    afterEach(async () => {
      await browser.close();
      await server.close();
    });

    const addressOf = (name: string): string => server.address + site().base + name;
    async function open(name: string): Promise<Page> {
      const page = await browser.context.newPage();
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.setViewportSize({ width: 1400, height: 900 });
      await page.goto(addressOf(name));
      await page.waitForSelector('html[data-has-hydrated=true]');
      return page;
    }
    /** Waits until a page's worker has done all that it does at its start, and says for which pages it is. */
    const worker = (page: Page): Promise<string> =>
      page.evaluate<string>(`navigator.serviceWorker.ready.then(({ scope, active }) =>
        active.state === 'activated'
          ? scope
          : new Promise((resolve) => active.addEventListener('statechange', () => resolve(scope))))`);

    test('both languages open without a network, and neither forgets what the other keeps', async () => {
      const second = await open(`${SECOND}/`);
      expect(await worker(second)).toBe(addressOf(`${SECOND}/`));
      const first = await open('');
      expect(await worker(first)).toBe(addressOf(''));
      await server.close();
      for (const [page, name, language] of [
        [second, `${SECOND}/training/`, SECOND],
        [first, 'training/', 'en'],
        [second, `${SECOND}/closer/pixel/`, SECOND],
      ] as const) {
        await page.goto(addressOf(name));
        await page.waitForSelector('html[data-has-hydrated=true]');
        expect(await page.locator('html').getAttribute('lang')).toBe(language);
        expect(await page.locator('h1').first().textContent()).not.toBe('');
      }
    });

    test('the search box finds Japanese by a part of a word, and leads to a page of its language', async () => {
      const page = await open(`${SECOND}/`);
      const field = page.locator('.navbar__search-input');
      await field.focus();
      await field.fill('畳み込み');
      const option = page.locator('[role=option]').first();
      await option.waitFor();
      expect(await option.getAttribute('href')).toMatch(new RegExp(`^${site().base}${SECOND}/cnn/`));
      expect(await option.locator('mark').first().textContent()).toBe('畳み込み');
      await option.click();
      await page.waitForURL(`**${site().base}${SECOND}/cnn/**`);
    });

    test('one goes from a page to the same page in the other language', async () => {
      const page = await open(`${SECOND}/cnn/`);
      await page.locator('.navbar__item.dropdown').hover();
      await page.locator('.navbar .dropdown__link[lang=en]').click();
      await page.waitForURL(addressOf('cnn/'));
      await page.waitForSelector('html[data-has-hydrated=true]');
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
    });

    test('axe finds nothing, and nothing fails, on a page that is translated and on those that are not', async () => {
      for (const name of ['cnn/', 'testing/', 'api/']) {
        const page = await open(`${SECOND}/${name}`);
        for (const theme of ['light', 'dark']) {
          await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
          if (theme === 'light') await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });
          const faults = await page.evaluate<string[]>(`axe.run(${NO_SUCH_LANGUAGE}).then(({ violations }) =>
            violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 150))))`);
          expect([name, theme, faults]).toEqual([name, theme, []]);
        }
        const note = page.getByText(
          markMessage(name === 'api/' ? 'reference is in English' : 'not translated yet'),
        );
        expect(await note.count()).toBe(name === 'cnn/' ? 0 : 1);
        await page.close();
      }
    });
  });
}
