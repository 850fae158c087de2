export interface Entry {
  readonly term: string;
  /** One sentence or two, as plain text. */
  readonly definition: string;
}

/**
 * The entries of the glossary page, by id. An entry is a heading with an explicit id, `## Epoch {/* #epoch *\/}`, and the
 * paragraph below it.
 */
export function entriesOf(mdx: string): Record<string, Entry> {
  const headings = mdx.matchAll(/^#{2,3} (.+?) \{\/\* #([\w-]+) \*\/\}\n+((?:.+\n?)+)/gm);
  return Object.fromEntries(
    [...headings].map(([, term = '', id = '', paragraph = '']) => [
      id,
      { term, definition: plain(paragraph) },
    ]),
  );
}

/** Markdown's marks taken off: links, emphasis, code. */
function plain(markdown: string): string {
  return markdown
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replace(/[*`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
