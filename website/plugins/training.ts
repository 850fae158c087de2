import { statSync } from 'node:fs';
import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { rootOf } from './root';

const ENGINE = '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm';

/**
 * Lets pages train with the project's own files: lessons and commands import `../src`, which is the browser's entry there, and the engine
 * is a file beside the pages. How large that is, its server need not tell.
 */
export default function training(context: LoadContext): Plugin {
  const root = rootOf(context);
  return {
    name: 'training',
    async contentLoaded({ actions }) {
      const { size } = statSync(require.resolve(ENGINE));
      await actions.createData('engine.json', JSON.stringify({ bytes: size }));
    },
    configureWebpack: (_config, isServer) => ({
      // TensorFlow.js asks where its files are, but not in a browser.
      node: { __filename: 'mock', __dirname: 'mock' },
      module: {
        rules: [
          {
            include: ['lessons', 'lab', 'predict'].map((folder) => path.join(root, folder)),
            resolve: { alias: { '../src$': path.join(root, 'src/browser.ts') } },
          },
          // It loads what only Node can have, by a name that no bundler is to look up.
          {
            include: path.join(root, 'src/engine/startTensorflow.ts'),
            parser: { exprContextCritical: false },
          },
          {
            test: /\.wasm$/,
            type: 'asset/resource',
            generator: { filename: 'assets/[name]-[contenthash:8][ext]', emit: !isServer },
          },
        ],
      },
    }),
  };
}
