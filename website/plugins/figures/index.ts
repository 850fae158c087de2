import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { compileError } from './compileError';
import type { CompileErrorData, InsideData, NetworkData, TapesData } from './data';
import { inside } from './inside';
import { network } from './network';
import { samples } from './samples';
import { tapes } from './tapes';
import { rootOf } from '../root';

interface Figures {
  readonly network: NetworkData;
  readonly inside: InsideData;
  readonly samples: Awaited<ReturnType<typeof samples>>;
  readonly compileError: CompileErrorData;
  readonly tapes: TapesData;
}

/** What pictures show and only the project's own code can tell, made when the site is built. */
export default function figures(context: LoadContext): Plugin<Figures> {
  const root = rootOf(context);
  return {
    name: 'figures',
    async loadContent() {
      return {
        network: await network(),
        inside: await inside(root),
        samples: await samples(path.join(root, 'data')),
        compileError: compileError(root),
        tapes: await tapes(),
      };
    },
    async contentLoaded({ content, actions }) {
      await actions.createData('network.json', JSON.stringify(content.network));
      await actions.createData('inside.json', JSON.stringify(content.inside));
      const samplesFile = await actions.createData('samples.json', JSON.stringify(content.samples.data));
      await actions.createData('compileError.json', JSON.stringify(content.compileError));
      await actions.createData('tapes.json', JSON.stringify(content.tapes));
      // Beside the samples, for createData takes text only.
      await writeFile(path.join(path.dirname(samplesFile), 'samples.bmp'), content.samples.sheet);
    },
    configureWebpack: (_config, isServer) => ({
      module: {
        rules: [
          {
            test: /\.bmp$/,
            type: 'asset/resource',
            generator: { filename: 'assets/images/[name]-[contenthash][ext]', emit: !isServer },
          },
        ],
      },
    }),
  };
}
