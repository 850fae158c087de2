import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { encodePng } from '../../../src';
import { oneOfEach } from '../figures/samples';
import { rootOf } from '../root';
import { drawShared, drawSign } from './draw';

/** The pictures that others show for the site, drawn when it is built: docusaurus.config.ts names them. */
export default function pictures(context: LoadContext): Plugin {
  return {
    name: 'pictures',
    async postBuild({ outDir }) {
      const { images } = await oneOfEach(path.join(rootOf(context), 'data'));
      await writeFile(path.join(outDir, 'share.png'), encodePng(drawShared(images)));
      await writeFile(path.join(outDir, 'apple-touch-icon.png'), encodePng(drawSign()));
    },
  };
}
