import path from 'node:path';
import type { Root } from 'mdast';
import type { Transformer } from 'unified';
import { visit } from 'unist-util-visit';

/** Where pages are, in English and translated; and what stands below it. */
const PAGE = /(?:^|\/)(?:docs|docusaurus-plugin-content-docs\/current)\/((?:[\w-]+\/)?[\w-]+\.mdx?)$/;
/** `./02-data.mdx#shuffle`, `../03-cnn.mdx`. */
const LINK = /^\.\.?\/.*\.mdx(?:#|$)/;

/**
 * Makes links between pages independent of the folder in which a page is: `./02-data.mdx` would be looked for beside it alone, and
 * of a page and the one that it links to, either may be translated.
 */
export function remarkPageLinks(): Transformer<Root> {
  return (tree, file) => {
    const [, page] = PAGE.exec(file.path.split(path.sep).join('/')) ?? [];
    if (page === undefined) return;
    visit(tree, 'link', (link) => {
      if (LINK.test(link.url)) link.url = path.posix.join(path.posix.dirname(page), link.url);
    });
  };
}
