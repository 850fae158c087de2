import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { exercisesIn, type Exercise } from './exercises';

/** Makes the list of exercises, which lessons show at their end. */
export default function exercises(
  _context: LoadContext,
  { root }: { readonly root: string },
): Plugin<Exercise[]> {
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
