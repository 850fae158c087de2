import { describeInBrowser } from '../../support/browser';
import { testAskNetwork } from '../askNetwork';
import { testAskNetworkAstray } from '../askNetworkAstray';
import { testOwnNetwork } from '../ownNetworkOnPage';
import { testLookInside } from '../lookInside';
import { testTrainNow } from '../trainNow';
import { axe, readerOf } from './open';
import { BASE, builtSite } from './site';

const site = builtSite();

describeInBrowser('a network', (browserPath) => {
  const tools = { folder: () => site().folder, base: BASE, axe, ...readerOf(browserPath, site) };
  describe('that is trained on the page', () => testTrainNow(tools));
  describe('that is asked on the page', () => {
    testAskNetwork(tools);
    testAskNetworkAstray(tools);
  });
  describe('of a reader’s own', () => testOwnNetwork(tools));
  describe('that is looked into', () => testLookInside(tools));
});
