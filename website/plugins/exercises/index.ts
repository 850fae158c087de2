import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { exerciseOf, type Exercise } from './exercises';
import { textsIn } from './texts';
import { rootOf } from '../root';
import { translationsOf } from '../translations';

/** Makes the lists of exercises, one for each lesson, which shows it at its end. */
export default function exercises(context: LoadContext): Plugin<Exercise[]> {
  const root = rootOf(context);
  return {
    name: 'exercises',
    getPathsToWatch: () =>
      [root, context.localizationDir].map((place) => path.join(place, 'exercises/*/*.md')),
    loadContent: () => Promise.resolve(textsIn(root, translationsOf(context)).map(exerciseOf)),
    async contentLoaded({ content, actions }) {
      for (const lesson of new Set(content.map((exercise) => exercise.lesson))) {
        const own = content.filter((exercise) => exercise.lesson === lesson);
        await actions.createData(`lesson-${lesson}.json`, JSON.stringify(own));
      }
    },
  };
}
