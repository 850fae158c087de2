import { rspack } from '@docusaurus/faster';
import type { Plugin } from '@docusaurus/types';

type Configuration = Parameters<NonNullable<Plugin['configureWebpack']>>[0];
type Minimizers = NonNullable<Configuration['optimization']>['minimizer'];

const minimizer = new rspack.SwcJsMinimizerRspackPlugin({
  // But for the names, as Docusaurus sets its own.
  minimizerOptions: {
    ecma: 2020,
    module: true,
    compress: { ecma: 5, keep_classnames: true },
    mangle: { keep_classnames: true },
    format: { ecma: 5, ascii_only: true },
  },
});

/**
 * Keeps the names of classes, for the library's messages say them: `Net`, not `i`. What is minified so, Docusaurus's own minimizer
 * leaves alone.
 */
export default function classNames(): Plugin {
  return {
    name: 'class-names',
    configureWebpack: () => ({
      mergeStrategy: { 'optimization.minimizer': 'prepend' },
      // The cast: Docusaurus's types know webpack's plugins alone.
      optimization: { minimizer: [minimizer] as unknown as Minimizers },
    }),
  };
}
