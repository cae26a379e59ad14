/** Lets the page open without network. Only files of the page are kept here, and nothing that anybody logs: the api is never asked through it. */

const cacheName = 'alongside-desk-VERSION';
const files = ['FILES'];

self.addEventListener('install', (event) => {
  const fresh = files.map((path) => new Request(path, { cache: 'reload' }));
  event.waitUntil(
    caches
      .open(cacheName)
      .then((cache) => cache.addAll(fresh))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  const dropOthers = async () => {
    const others = (await caches.keys()).filter((name) => name.startsWith('alongside-desk-') && name !== cacheName);
    await Promise.all(others.map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(dropOthers());
});

self.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== 'GET' || origin !== self.location.origin || !files.includes(pathname)) return;
  const kept = async () => {
    const cache = await caches.open(cacheName);
    return (await cache.match(pathname)) ?? fetch(event.request);
  };
  event.respondWith(kept());
});
