import { translate } from '@docusaurus/Translate';

/** Why a network answers nothing. */
export function noNumbers(): string {
  return translate({
    id: 'askNetwork.noNumbers',
    message: 'This network gives no numbers, for some of its weights are NaN, infinite or too large.',
  });
}
