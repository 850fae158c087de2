import { Workbox, messageSW } from 'workbox-window';

/**
 * Registers the site's service worker (../../../serviceWorker/main.ts). When another version of it has arrived than the page
 * is of, `onNewer` gets what shows the new one.
 */
export async function keep(baseUrl: string, onNewer: (show: () => void) => void): Promise<void> {
  const workbox = new Workbox(`${baseUrl}service-worker.js`);
  const arrived = async (worker: ServiceWorker): Promise<void> => {
    // While there is a network a page is the newest there is, and its worker comes after it.
    if ((await messageSW(worker, { type: 'VERSION' })) === versionOf(document)) workbox.messageSkipWaiting();
    else onNewer(() => void show(workbox));
  };
  workbox.addEventListener('waiting', ({ sw }) => {
    if (sw) void arrived(sw);
  });
  const registration = await workbox.register();
  document.addEventListener('visibilitychange', () => {
    // Without a network there is nothing to ask, and nothing to say.
    if (document.visibilityState === 'visible') registration?.update().catch(() => undefined);
  });
}

async function show(workbox: Workbox): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  // Another tab may have let it in already.
  if (!registration?.waiting) {
    location.reload();
    return;
  }
  workbox.addEventListener('controlling', () => location.reload());
  workbox.messageSkipWaiting();
}

/** The name of the first file of the page's program, which changes with any of its files. */
function versionOf(page: Document): string | undefined {
  return page.querySelector<HTMLMetaElement>('meta[name=program]')?.content.split(' ')[0];
}

export async function forget(): Promise<void> {
  for (const registration of await navigator.serviceWorker.getRegistrations())
    await registration.unregister();
}
