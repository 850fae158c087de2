import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { rootOf } from '../root';
import { translationsOf } from '../translations';
import { minutesIn, type Minutes } from './pages';

/** Counts how long the pages take to read: `@generated/minutes/default/minutes.json`. */
export default function minutes(context: LoadContext): Plugin<Minutes> {
  const root = rootOf(context);
  return {
    name: 'minutes',
    getPathsToWatch: () => [
      ...['docs', 'lessons'].map((folder) => path.join(root, folder, '**/*')),
      path.join(context.localizationDir, '**/*'),
    ],
    loadContent: () => Promise.resolve(minutesIn(root, translationsOf(context))),
    async contentLoaded({ content, actions }) {
      await actions.createData('minutes.json', JSON.stringify(content));
    },
  };
}
