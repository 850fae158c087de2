import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { findBrowser, openBrowser } from '../test/support/browser';
import { serveFolder } from '../test/support/fileServer';
import type { FromWorker } from '../website/src/training/protocol';
import { DEFAULTS } from '../website/src/components/TrainNow/options';
import { millisecondsOf } from './pageRun';

const SITE = path.join(__dirname, '..', 'website', 'build');
const BEGIN = { type: 'begin', run: 1, options: DEFAULTS, paused: false } as const;

/** The run in the built site: `alone`, its worker on a page that shows nothing, or `drawn`, as a reader sees it. */
async function main(how: string): Promise<void> {
  const executable = findBrowser();
  if (executable === undefined) throw new Error('expected a browser (Chromium, Chrome or Edge), found none');
  if (!existsSync(SITE)) throw new Error('expected the built site: npm run site:build');
  // At another address nothing of it would load, and the bench would wait for ever. (Only the 404 tells: all else is found from its own place.)
  if (!readFileSync(path.join(SITE, '404.html'), 'utf8').includes('src=/assets/'))
    throw new Error('expected a site for the address /: npm run site:build without SITE_BASE_URL');
  const server = await serveFolder(SITE, '/');
  const browser = await openBrowser(executable);
  try {
    const page = await browser.context.newPage();
    await page.goto(`${server.address}/`, { waitUntil: 'networkidle' });
    const told =
      how === 'drawn' ? await drawn(page) : { ms: await alone(page, `${server.address}/${workerFile()}`) };
    console.log(JSON.stringify(told));
  } finally {
    await browser.close();
    await server.close();
  }
}

function workerFile(): string {
  const file = readdirSync(path.join(SITE, 'assets/js')).find((name) => name.startsWith('training.'));
  if (file === undefined) throw new Error('the built site has no worker that trains');
  return `assets/js/${file}`;
}

async function alone(page: Page, url: string): Promise<number> {
  const told = await page.evaluate<FromWorker[]>(`new Promise((resolve) => {
    const heard = [];
    const worker = new Worker('${url}');
    worker.onmessage = ({ data }) => {
      heard.push(data);
      if (data.type === 'ready') {
        worker.postMessage({ type: 'framesPerSecond', value: 0 });
        worker.postMessage(${JSON.stringify(BEGIN)});
      }
      if (data.type === 'ended') resolve(heard);
    };
  })`);
  return millisecondsOf(told);
}

/**
 * As the page tells it, at the end of the run that begins with the press; and the longest task of the page meanwhile, of those that
 * browsers tell: 50 ms and more.
 */
async function drawn(page: Page): Promise<{ ms: number; busyMs: number }> {
  await page.evaluate(`
    window.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
    }).observe({ type: 'longtask' });
  `);
  const panel = page.locator('[data-train-now]');
  await panel.getByRole('button').click();
  await panel.getByRole('status').filter({ hasText: /^Done/ }).waitFor({ timeout: 120_000 });
  const speed = await panel
    .locator('div')
    .filter({ hasText: /^steps a second/ })
    .locator('dd')
    .textContent();
  const busyMs = await page.evaluate<number>('longest');
  return { ms: 1000 / Number(speed?.replaceAll(',', '')), busyMs };
}

void main(process.argv[2] ?? 'drawn');
