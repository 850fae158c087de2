import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { rootOf } from '../root';
import { minutesIn, type Minutes } from './pages';

/** Counts how long the pages take to read: `@generated/minutes/default/minutes.json`. */
export default function minutes(context: LoadContext): Plugin<Minutes> {
  const root = rootOf(context);
  return {
    name: 'minutes',
    getPathsToWatch: () => [path.join(root, 'docs/*'), path.join(root, 'lessons/**/*')],
    loadContent: () => Promise.resolve(minutesIn(root)),
    async contentLoaded({ content, actions }) {
      await actions.createData('minutes.json', JSON.stringify(content));
    },
  };
}
