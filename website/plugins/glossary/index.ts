import { existsSync } from 'node:fs';
import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { entriesOf, type Entry } from './glossary';
import { rootOf } from '../root';
import { readText } from '../../../tools/text';

/** Makes the glossary's entries, which `<Term>` shows where a word is used first. */
export default function glossary(context: LoadContext): Plugin<Record<string, Entry>> {
  const root = rootOf(context);
  const translated = path.join(
    context.localizationDir,
    'docusaurus-plugin-content-docs',
    'current',
    'glossary.mdx',
  );
  const page = (): string => (existsSync(translated) ? translated : path.join(root, 'docs', 'glossary.mdx'));
  return {
    name: 'glossary',
    getPathsToWatch: () => [page()],
    loadContent: () => Promise.resolve(entriesOf(readText(page()))),
    async contentLoaded({ content, actions }) {
      await actions.createData('entries.json', JSON.stringify(content));
    },
  };
}
