import { find, type Hit } from '../../../plugins/search/find';
import { tableFrom } from '../../../plugins/search/table';

export type { Hit };
export type Search = (query: string) => readonly Hit[];

/** Gets the index of the pages; asks the server whether there is a newer one than the browser keeps. */
export async function load(url: string): Promise<Search> {
  const response = await fetch(url, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const table = tableFrom(await response.text());
  return (query) => find(table, query);
}
