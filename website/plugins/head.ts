/** What stands above a page's text. */
export interface Head {
  readonly title: string;
  readonly description: string;
  /** Its address on the site: `/closer/workers/`. */
  readonly slug: string;
}

/**
 * Reads the head of a page's MDX.
 * @throws Error where something is missing
 */
export function headOf(mdx: string, page: string): Head {
  const head = /^---\n([\s\S]*?)\n---\n/.exec(mdx)?.[1] ?? '';
  const value = (name: string): string => {
    const [, quote = '', text = ''] = new RegExp(`^${name}: *(['"]?)(.+?)\\1 *$`, 'm').exec(head) ?? [];
    if (text === '') throw new Error(`${page}: expected "${name}: …" at its top`);
    return quote === "'" ? text.replaceAll("''", "'") : text;
  };
  return { title: value('title'), description: value('description'), slug: value('slug') };
}
