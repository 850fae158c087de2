import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type BrowserContextOptions } from 'playwright-core';

const CANDIDATES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** A Chromium, Chrome or Edge of this machine; `CHROMIUM` names another one. Undefined where there is none. */
export function findBrowser(): string | undefined {
  return CANDIDATES.find((file) => file !== undefined && existsSync(file));
}

/**
 * `describe` for tests that need a browser. Without one they are skipped, and say so; with `REQUIRE_BROWSER=1`, as in CI,
 * they fail.
 */
export function describeInBrowser(name: string, tests: (browser: string) => void): void {
  const browser = findBrowser();
  if (browser !== undefined) {
    describe(name, () => tests(browser));
  } else if (process.env.REQUIRE_BROWSER === '1') {
    test(name, () => {
      throw new Error(
        'expected a browser (Chromium, Chrome or Edge), found none: install one, or set CHROMIUM',
      );
    });
  } else {
    test.skip(`${name}: skipped, for this machine has no Chromium, Chrome or Edge`, () => undefined);
  }
}

export interface OpenBrowser {
  readonly context: BrowserContext;
  close: () => Promise<void>;
}

/**
 * Starts the browser with an empty profile, so that nothing of a person's own gets in. A page has no service worker, which
 * would answer in the place of a test's server, unless it is what the test is about.
 */
export async function openBrowser(
  executablePath: string,
  { serviceWorkers = 'block' }: Pick<BrowserContextOptions, 'serviceWorkers'> = {},
): Promise<OpenBrowser> {
  const profile = mkdtempSync(path.join(tmpdir(), 'browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    serviceWorkers,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return {
    context,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
