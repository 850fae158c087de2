import { translate } from '@docusaurus/Translate';

export const searchText = (): string => translate({ id: 'search.label', message: 'Search' });

/** How it stands with a search, in a sentence. */
export function stateText(state: 'asleep' | 'loading' | 'ready' | 'failed', count: number): string {
  switch (state) {
    case 'asleep':
    case 'loading':
      return translate({ id: 'search.loading', message: 'The index of the pages is on its way.' });
    case 'failed':
      return translate({
        id: 'search.failed',
        message: 'The index of the pages did not come. It is made by npm run site:build; please try again.',
      });
    case 'ready':
      if (count === 0)
        return translate({ id: 'search.nothing', message: 'Nothing found. Try another word.' });
      return count === 1
        ? translate({ id: 'search.one', message: '1 place found.' })
        : translate({ id: 'search.count', message: '{count} places found.' }, { count });
  }
}
