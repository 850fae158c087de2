import { describeInBrowser } from '../../support/browser';
import { testRunLines } from '../runLines';
import { axe, readerOf } from './open';
import { BASE, builtSite } from './site';

const site = builtSite();

describeInBrowser('lines that run', (browserPath) => {
  testRunLines({ folder: () => site().folder, base: BASE, axe, ...readerOf(browserPath, site) });
});
