/**
 * Docusaurus fetches the page behind every link that comes into view. With some forty links beside each lesson this
 * keeps a phone busy for longer than the page itself. A page is still fetched once a pointer or a finger is on its link.
 *
 * Docusaurus calls this before the first link can be seen; a module is loaded before there is anything to replace.
 */
export function onRouteUpdate(): void {
  window.docusaurus = { ...window.docusaurus, prefetch: () => false };
}
