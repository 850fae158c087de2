import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { exercisesIn, type Exercise } from './exercises';
import { rootOf } from '../root';

/** Makes the lists of exercises, one for each lesson, which shows it at its end. */
export default function exercises(context: LoadContext): Plugin<Exercise[]> {
  const root = rootOf(context);
  const folder = path.join(root, 'exercises');
  return {
    name: 'exercises',
    getPathsToWatch: () => [path.join(folder, '*/*.md')],
    loadContent: () => Promise.resolve(exercisesIn(folder)),
    async contentLoaded({ content, actions }) {
      for (const lesson of new Set(content.map((exercise) => exercise.lesson))) {
        const own = content.filter((exercise) => exercise.lesson === lesson);
        await actions.createData(`lesson-${lesson}.json`, JSON.stringify(own));
      }
    },
  };
}
