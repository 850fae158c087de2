import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { rootOf } from '../root';
import { programsToRun, type Programs } from './programs';

/**
 * Lets a page run the lessons: modules that are the lessons' own files with what lets the page look on put in (`instrument.ts`), and
 * what the page has to know of each (`programs.json`). They import `../src`, as the lessons do; there it is the page's own entry.
 */
export default function lines(context: LoadContext): Plugin<Programs> {
  const root = rootOf(context);
  return {
    name: 'lines',
    getPathsToWatch: () => [path.join(root, 'lessons/*.ts')],
    loadContent: () => Promise.resolve(programsToRun(root)),
    async contentLoaded({ content, actions }) {
      for (const [name, text] of content.modules) await actions.createData(name, text);
      await actions.createData('programs.json', JSON.stringify(content.programs));
    },
    configureWebpack: () => ({
      module: {
        rules: [
          {
            include: path.join(context.generatedFilesDir, 'lines'),
            resolve: { alias: { '../src$': path.join(context.siteDir, 'src/lines/library.ts') } },
          },
        ],
      },
    }),
  };
}
