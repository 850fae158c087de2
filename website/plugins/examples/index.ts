import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import type { ExamplesData } from './data';
import { drawExamples, type ShapesRun } from './draw';
import { rootOf } from '../root';

/** The images behind the confusion matrix of Shapes, drawn when the site is built. */
export default function examples(context: LoadContext): Plugin<ExamplesData> {
  const root = rootOf(context);
  const file = path.join(root, 'docs', 'runs', 'shapes.json');
  return {
    name: 'examples',
    getPathsToWatch: () => [file],
    loadContent: () => Promise.resolve(drawExamples(JSON.parse(readFileSync(file, 'utf8')) as ShapesRun)),
    async contentLoaded({ content, actions }) {
      await actions.createData('examples.json', JSON.stringify(content));
    },
  };
}
