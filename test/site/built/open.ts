import type { Page } from 'playwright-core';
import { openBrowser, type OpenBrowser } from '../../support/browser';
import { serveFolder, type FileServer } from '../../support/fileServer';
import type { BuiltSite } from './site';

export interface Opened {
  readonly page: Page;
  /** What the console said in anger, and requests to other hosts. */
  readonly complaints: readonly string[];
  /** Addresses of the programs that it loads. */
  readonly scripts: ReadonlySet<string>;
}

export interface Opening {
  readonly width?: number;
  readonly dark?: boolean;
  /** Whether the browser keeps things for a site. */
  readonly storage?: boolean;
}

/** Opens a page of the built site, by its address below the site's own. */
export type Open = (name: string, opening?: Opening) => Promise<Opened>;

/** A browser before the built site, for the tests of a file. */
export interface Reader {
  readonly open: Open;
  readonly newPage: () => Promise<Page>;
}

export function readerOf(browserPath: string, site: () => BuiltSite): Reader {
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

  async function open(
    name: string,
    { width = 1400, dark = false, storage = true }: Opening = {},
  ): Promise<Opened> {
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
    await page.goto(`${server.address}${site().base}${name}`);
    // Docusaurus says when the page has come alive.
    await page.waitForSelector('html[data-has-hydrated=true]');
    return { page, complaints, scripts };
  }

  return { open, newPage: () => browser.context.newPage() };
}

/** What axe finds on a page as it is: by all of its rules, or by some. */
export async function axe(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate('Boolean(window.axe)')))
    await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });
  const options = rules === undefined ? {} : { runOnly: { type: 'rule', values: rules } };
  return await page.evaluate<string[]>(`axe.run(${JSON.stringify(options)}).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 150))))`);
}
