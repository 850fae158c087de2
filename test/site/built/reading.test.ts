import { describeInBrowser } from '../../support/browser';
import { addressTests } from './addresses';
import { boxTests } from './boxes';
import { keyTests } from './keys';
import { layoutTests } from './layout';
import { listingTests } from './listings';
import { markTests } from './marks';
import { readerOf } from './open';
import { paperTests } from './paper';
import { builtSite } from './site';

const site = builtSite();

describeInBrowser('a page that is read', (browserPath) => {
  const { open } = readerOf(browserPath, site);
  layoutTests(open);
  listingTests(open);
  addressTests(open);
  boxTests(open);
  keyTests(open);
  markTests(open);
  paperTests(open);
});
