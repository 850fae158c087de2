import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { dataName } from './dataName';
import { programsOf, pythonOnlyOf } from './lessons';
import { listingsIn, problemsWith, problemsWithPython } from './problems';
import { programOf, pythonOnly, type Program } from './program';
import { headOf } from '../head';
import { rootOf } from '../root';
import { translationsOf } from '../translations';
import { readText } from '../../../tools/text';

/** Where a program in Python alone belongs that no page shows: what closer looks import is told of at the first that does. */
const pageOfUnshown = (file: string): string =>
  file.startsWith('lessons/closer/') ? '/closer/sizes/' : '/beyond-this-machine/';

/**
 * Makes the data of every region, which pages import as `@generated/listing/default/<lesson>.<region>.json`, and a page
 * for every whole file, `/files/lessons/02-data.ts/`.
 */
export default function listing(context: LoadContext): Plugin<Program[]> {
  const root = rootOf(context);
  return {
    name: 'listing',
    getPathsToWatch: () => [path.join(root, 'lessons/**/*')],
    async loadContent() {
      const listings = listingsIn(root, translationsOf(context));
      const problems = [
        ...programsOf(root).flatMap((file) => problemsWith(file, listings, root)),
        ...pythonOnlyOf(root).flatMap((file) => problemsWithPython(file, listings, root)),
      ];
      if (problems.length > 0)
        throw new Error(`The pages do not explain every line:\n${problems.join('\n')}`);
      // A lesson's page comes before the closer looks, which may show a line of it, too.
      const addressOf = (file: string): string => {
        const first = listings.find((one) => one.file === file)?.page;
        return first === undefined
          ? pageOfUnshown(file)
          : headOf(readText(path.join(root, first)), first).slug;
      };
      return await Promise.all([
        ...programsOf(root).map((file) => programOf(file, root, addressOf(file))),
        ...pythonOnlyOf(root).map((file) => pythonOnly(file, root, addressOf(file))),
      ]);
    },
    async contentLoaded({ content, actions }) {
      for (const region of content.flatMap(({ regions }) => regions))
        await actions.createData(`${dataName(region.file, region.region)}.json`, JSON.stringify(region));
      for (const file of content.flatMap(({ files }) => files)) {
        const data = await actions.createData(`${file.file.replaceAll('/', '.')}.json`, JSON.stringify(file));
        actions.addRoute({
          path: `${context.baseUrl}files/${file.file}/`,
          component: '@site/src/components/SourceFile',
          modules: { source: data },
          exact: true,
        });
      }
    },
  };
}
