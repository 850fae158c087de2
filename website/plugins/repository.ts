import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { rootOf } from './root';

/**
 * Lets pages import the project's own modules, as `@repo/src/shape`, and keeps the theme's highlighter out of them: it
 * takes a page's start several times as long, and code is coloured when the site is built.
 */
export default function repository(context: LoadContext): Plugin {
  const root = rootOf(context);
  // As Node does: under a plain name (../docusaurus.mjs), the project's folders are links.
  const symlinks = process.env.NODE_OPTIONS?.includes('--preserve-symlinks') !== true;
  return {
    name: 'repository',
    configureWebpack: () => ({
      resolveLoader: { symlinks },
      resolve: {
        symlinks,
        alias: { '@repo': root, 'prism-react-renderer$': path.join(context.siteDir, 'src/noHighlighter.ts') },
      },
    }),
  };
}
