import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { compileError } from './compileError';
import type { CompileErrorData, NetworkData, SamplesData } from './data';
import { network } from './network';
import { samples } from './samples';
import { rootOf } from '../root';

interface Figures {
  readonly network: NetworkData;
  readonly samples: SamplesData;
  readonly compileError: CompileErrorData;
}

/** What pictures show and only the project's own code can tell, made when the site is built. */
export default function figures(context: LoadContext): Plugin<Figures> {
  const root = rootOf(context);
  return {
    name: 'figures',
    async loadContent() {
      return {
        network: await network(),
        samples: await samples(path.join(root, 'data')),
        compileError: compileError(root),
      };
    },
    async contentLoaded({ content, actions }) {
      await actions.createData('network.json', JSON.stringify(content.network));
      await actions.createData('samples.json', JSON.stringify(content.samples));
      await actions.createData('compileError.json', JSON.stringify(content.compileError));
    },
  };
}
