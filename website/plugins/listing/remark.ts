import type { Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import type { Transformer } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { dataName } from './dataName';

const attribute = (node: MdxJsxFlowElement, name: string): string => {
  const found = node.attributes.find(
    (candidate) => candidate.type === 'mdxJsxAttribute' && candidate.name === name,
  );
  if (typeof found?.value !== 'string') throw new Error(`<${node.name ?? ''}> needs ${name}="…"`);
  return found.value;
};

/** Gives each `<Listing file="…" region="…">` its `source`: an import of the region's data, which the page then carries. */
export function remarkListing(): Transformer<Root> {
  return (tree) => {
    const imported = new Map<string, string>();
    visit(tree, 'mdxJsxFlowElement', (node) => {
      if (node.name !== 'Listing') return;
      const data = `@generated/listing/default/${dataName(attribute(node, 'file'), attribute(node, 'region'))}.json`;
      const id = imported.get(data) ?? `listing${imported.size}`;
      imported.set(data, id);
      node.attributes.push({
        type: 'mdxJsxAttribute',
        name: 'source',
        value: {
          type: 'mdxJsxAttributeValueExpression',
          value: id,
          data: {
            estree: {
              type: 'Program',
              sourceType: 'module',
              comments: [],
              body: [{ type: 'ExpressionStatement', expression: { type: 'Identifier', name: id } }],
            },
          },
        },
      });
      return SKIP;
    });
    for (const [data, id] of imported) {
      tree.children.unshift({
        type: 'mdxjsEsm',
        value: `import ${id} from '${data}'`,
        data: {
          estree: {
            type: 'Program',
            sourceType: 'module',
            comments: [],
            body: [
              {
                type: 'ImportDeclaration',
                attributes: [],
                specifiers: [{ type: 'ImportDefaultSpecifier', local: { type: 'Identifier', name: id } }],
                source: { type: 'Literal', value: data, raw: JSON.stringify(data) },
              },
            ],
          },
        },
      });
    }
  };
}
