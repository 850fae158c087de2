import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';

/**
 * Lets pages import the project's own modules, as `@repo/src/shape`, and keeps the theme's highlighter out of them: it
 * takes a page's start several times as long, and code is coloured when the site is built.
 */
export default function repository({ siteDir }: LoadContext, { root }: { readonly root: string }): Plugin {
  return {
    name: 'repository',
    configureWebpack: () => ({
      resolve: {
        alias: { '@repo': root, 'prism-react-renderer$': path.join(siteDir, 'src/noHighlighter.ts') },
      },
    }),
  };
}
