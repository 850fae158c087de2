import type { ShikiTransformer } from 'shiki';

/** For shiki's highlighting of code blocks: hands the title of ```text title="…" to the box that shows the code. */
export const withTitle: NonNullable<ShikiTransformer['pre']> = function (node) {
  const [, title] = /\btitle="([^"]*)"/.exec(this.options.meta?.__raw ?? '') ?? [];
  if (title !== undefined) node.properties.dataTitle = title;
};
