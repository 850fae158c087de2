import type { Plugin } from '@docusaurus/types';

/** Lets pages import the project's own modules, as `@repo/src/shape`. */
export default function repository(_context: unknown, { root }: { readonly root: string }): Plugin {
  return {
    name: 'repository',
    configureWebpack: () => ({ resolve: { alias: { '@repo': root } } }),
  };
}
