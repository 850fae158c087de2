/** Where a page finds the index of its language, below the site's address. */
export const INDEX_FILE = 'search-index.json';
