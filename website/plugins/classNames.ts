import { rspack } from '@docusaurus/faster';
import type { Plugin } from '@docusaurus/types';

type Configuration = Parameters<NonNullable<Plugin['configureWebpack']>>[0];
type Minimizers = NonNullable<Configuration['optimization']>['minimizer'];

const minimizer = new rspack.SwcJsMinimizerRspackPlugin({
  // What runs beside a page: the library, the lessons' networks, and programs made of them.
  include: /assets\/js\/(training|lines)\./,
  // As Docusaurus sets its own, but for the names.
  minimizerOptions: {
    ecma: 2020,
    module: true,
    compress: { ecma: 5, keep_classnames: true },
    mangle: { keep_classnames: true },
    format: { ecma: 5, ascii_only: true },
  },
});

/**
 * Keeps the names of classes where messages say them: `Net`, not `i`. What is minified so, Docusaurus's own minimizer leaves alone, and
 * pages, which say none, stay as small as it makes them.
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
