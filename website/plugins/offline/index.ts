import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { build } from 'esbuild';
import { keptOf } from './kept';

/** Makes the service worker of the built site: home and lessons can be read without a network after the first visit. */
export default function offline({ siteDir }: LoadContext): Plugin {
  return {
    name: 'offline',
    async postBuild(site) {
      const { version, kept } = keptOf(site);
      await build({
        entryPoints: [path.join(siteDir, 'serviceWorker/main.ts')],
        outfile: path.join(site.outDir, 'service-worker.js'),
        bundle: true,
        minify: true,
        target: 'es2022',
        define: {
          KEPT: JSON.stringify(kept),
          VERSION: JSON.stringify(version),
          'process.env.NODE_ENV': '"production"',
        },
        // The notices of licences are beside the packages.
        legalComments: 'none',
      });
    },
  };
}
