/**
 * Answers a page's requests where there is no network. Home, lessons and what belongs to them are kept when the first page is
 * visited; other pages, once they have been seen. A page itself comes from the network where there is one: so none grows old.
 */
import { clientsClaim } from 'workbox-core';
import { addRoute, matchPrecache, precache } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';

declare const self: ServiceWorkerGlobalScope;
/** plugins/offline knows them. */
declare const KEPT: Parameters<typeof precache>[0];
declare const VERSION: string;

const { scope } = self.registration;
/** A host may have several such sites, and an older version of this one. */
const ours = `${scope}seen-`;
const cacheName = ours + VERSION;

registerRoute(
  ({ request, url }) => request.mode === 'navigate' && url.href.startsWith(scope),
  new NetworkFirst({
    cacheName,
    matchOptions: { ignoreSearch: true },
    plugins: [{ handlerDidError: ({ request }) => matchPrecache(pageOf(request.url)) }],
  }),
);
precache(KEPT);
addRoute();
// The names of these files change with what is in them.
registerRoute(({ url }) => url.href.startsWith(`${scope}assets/`), new CacheFirst({ cacheName }));
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.href.startsWith(scope),
  new NetworkFirst({ cacheName }),
);

function pageOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname.replace(/(\/|\/index\.html)?$/, '/');
}

clientsClaim();
self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith(ours) && name !== cacheName)
            .map((name) => caches.delete(name)),
        ),
      ),
  );
});
self.addEventListener('message', (event: ExtendableMessageEvent) => {
  // What src/components/NewVersion/keep.ts sends.
  const { type } = event.data as { readonly type: 'VERSION' | 'SKIP_WAITING' };
  if (type === 'VERSION') event.ports[0]?.postMessage(VERSION);
  else void self.skipWaiting();
});
