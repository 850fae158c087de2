import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Root } from 'mdast';
import type { Transformer } from 'unified';
import { visit } from 'unist-util-visit';

/** A part of a page in a file of its own, `./_gpu.md`. */
const PART = /^\.\.?\/(_[\w-]+\.mdx?)$/;

/** Lets a translated page show a part that is not translated yet: it is there in English. */
export function remarkParts(): Transformer<Root> {
  return (tree, file) => {
    visit(tree, 'mdxjsEsm', ({ data }) => {
      for (const statement of data?.estree?.body ?? []) {
        if (statement.type !== 'ImportDeclaration' || typeof statement.source.value !== 'string') continue;
        const [name, part] = PART.exec(statement.source.value) ?? [];
        if (name === undefined || existsSync(path.resolve(path.dirname(file.path), name))) continue;
        const value = `@repo/docs/${part}`;
        statement.source = { type: 'Literal', value, raw: JSON.stringify(value) };
      }
    });
  };
}
