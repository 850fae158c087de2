/** From a page to the top of the site, `../../`. The page for what is not found is shown at any address. */
export function rootOf(pathname: string, baseUrl: string): string {
  const page = pathname.slice(baseUrl.length);
  if (page === '404.html') return baseUrl;
  const depth = page.split('/').filter((folder) => folder !== '').length;
  return depth === 0 ? './' : '../'.repeat(depth);
}
