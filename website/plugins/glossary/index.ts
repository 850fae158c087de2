import type { LoadContext, Plugin } from '@docusaurus/types';
import { entriesOf, type Entry } from './glossary';
import { translationsOf } from '../translations';
import { readText } from '../../../tools/text';

/** Makes the glossary's entries, which `<Term>` shows where a word is used first. */
export default function glossary(context: LoadContext): Plugin<Record<string, Entry>> {
  const page = (): string => translationsOf(context)('docs/glossary.mdx');
  return {
    name: 'glossary',
    getPathsToWatch: () => [page()],
    loadContent: () => Promise.resolve(entriesOf(readText(page()))),
    async contentLoaded({ content, actions }) {
      await actions.createData('entries.json', JSON.stringify(content));
    },
  };
}
