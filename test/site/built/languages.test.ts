import { describeInBrowser } from '../../support/browser';
import { testsOfSecondLanguage } from './secondLanguage';
import { testsOfLivingLanguages } from './secondLanguageAlive';
import { builtSite } from './site';

testsOfSecondLanguage(builtSite(), (languages) =>
  describeInBrowser('alive', (browserPath) => testsOfLivingLanguages(browserPath, languages)),
);
