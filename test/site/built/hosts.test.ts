import { describeInBrowser } from '../../support/browser';
import { testsOfFolder } from './folder';
import { testsOfMissing } from './missing';
import { testsOfOffline } from './offline';
import { testsOfPolicy } from './policy';
import { builtSite, LESSONS } from './site';

const site = builtSite();

describeInBrowser('a host', (browserPath) => {
  testsOfPolicy(browserPath, site);
  testsOfFolder(browserPath, site);
  testsOfMissing(browserPath, site);
  testsOfOffline(browserPath, site, LESSONS);
});
