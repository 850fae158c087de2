/** Opened as a file from a folder; or served from another address than the one it was built for. */
export type Place = 'folder' | 'elsewhere';

/**
 * Lets a page be read where its program cannot run: a sentence says why, and links and pictures, whose addresses begin at
 * the top of the site, are found from this page.
 */
export function readWhereItLies(place: Place, base: string, root: string): void {
  document.documentElement.dataset.misplaced = place;
  for (const name of ['href', 'src'])
    for (const element of document.querySelectorAll(`[${name}^="${base}"]`)) {
      const address = element.getAttribute(name) ?? '';
      if (!address.startsWith('//'))
        element.setAttribute(name, nearby(address.slice(base.length), place, root));
    }
}

/** `cnn/#pool` as `../cnn/index.html#pool`: a folder has nobody who looks for the index of a page. */
export function nearby(address: string, place: Place, root: string): string {
  const end = address.search(/[?#]|$/);
  const path = address.slice(0, end);
  const index = place === 'folder' && (path === '' || path.endsWith('/')) ? 'index.html' : '';
  return root + path + index + address.slice(end);
}
