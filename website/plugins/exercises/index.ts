import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { exercisesIn, type Exercise } from './exercises';
import { rootOf } from '../root';

/** Makes the list of exercises, which lessons show at their end. */
export default function exercises(context: LoadContext): Plugin<Exercise[]> {
  const root = rootOf(context);
  const folder = path.join(root, 'exercises');
  return {
    name: 'exercises',
    getPathsToWatch: () => [path.join(folder, '*/*.md')],
    loadContent: () => Promise.resolve(exercisesIn(folder)),
    async contentLoaded({ content, actions }) {
      await actions.createData('all.json', JSON.stringify(content));
    },
  };
}
