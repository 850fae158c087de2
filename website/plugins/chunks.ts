import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';

type Configure = NonNullable<Plugin['configureWebpack']>;
type Optimization = NonNullable<Parameters<Configure>[0]['optimization']>;
type CacheGroups = Exclude<Extract<Optimization['splitChunks'], object>['cacheGroups'], undefined>;

/** Entries in the order in which a page runs them: each stands on those above it. */
const REACT = ['react', 'react/jsx-runtime', 'react-dom/client', 'react-router-dom', 'react-helmet-async'];
const SHELL = ['@theme/Layout', '@theme/SearchBar'];

/**
 * Asks V8 to compile all of a file while it still arrives, off the main thread: most of these functions run on every page.
 * https://v8.dev/blog/explicit-compile-hints
 */
const COMPILE_EAGERLY = '//# allFunctionsCalledOnLoad';

/** What every page of documents shows, and nothing that one page alone does. */
const pages: CacheGroups = {
  pages: {
    name: 'pages',
    chunks: 'all',
    enforce: true,
    // Above the group that collects what many pages share, below the one that makes a single style sheet.
    priority: 45,
    test: (module, { chunkGraph }) =>
      !module.type.startsWith('css') &&
      ([...chunkGraph.getModuleChunksIterable(module)].some(({ name }) => name === 'documents') ||
        /docusaurus-plugin-content-docs.default.(p|__plugin)/.test(module.identifier())),
  },
};

/**
 * Cuts the program of a page into files that a browser fetches at the same time and runs one after the other. As the one
 * program that Docusaurus makes of it, it keeps a phone from answering for several times as long at a stretch, and what
 * shows a document is only asked for once it has run.
 */
export default function chunks({ siteDir }: LoadContext): Plugin {
  return {
    name: 'chunks',
    configureWebpack(config, isServer, { currentBundler }) {
      if (isServer || config.mode !== 'production') return {};
      const { entry } = config;
      if (typeof entry !== 'string')
        throw new Error(
          `Docusaurus was expected to build its client from one file, not ${JSON.stringify(entry)}`,
        );
      const entries = {
        react: REACT,
        shell: { import: SHELL, dependOn: 'react' },
        documents: { import: path.join(siteDir, 'src/documents.ts'), dependOn: 'shell' },
        main: { import: entry, dependOn: 'documents' },
      };
      return {
        entry: entries,
        optimization: { splitChunks: { cacheGroups: pages } },
        plugins: [
          new currentBundler.instance.BannerPlugin({
            banner: COMPILE_EAGERLY,
            raw: true,
            // After the minifier, which takes comments out.
            stage: currentBundler.instance.Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE,
            test: new RegExp(
              `(${[...Object.keys(entries), ...Object.keys(pages)].join('|')})\\.[\\da-f]+\\.js$`,
            ),
          }),
        ],
      };
    },
  };
}
