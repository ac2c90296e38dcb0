/*
 * Opens the phone shell without signal. `revision` and `files` are written above by scripts/phone-worker.ts at build time.
 * It keeps the program alone: what the server says of boxes and people is never in here, it belongs to a signed-in person.
 */
const shell = `tepat-shell-${revision}`;
const page = '/';
const patienceMilliseconds = 4_000;
const serverPaths = /^\/(api|swagger|health)(\/|$)/;

self.addEventListener('install', (event) => {
  const requests = [page, ...files].map((file) => new Request(file, { cache: 'reload' }));
  event.waitUntil(
    caches
      .open(shell)
      .then((cache) => cache.addAll(requests))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  const forgetOlder = async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith('tepat-shell-') && name !== shell) await caches.delete(name);
    }
    await self.clients.claim();
  };
  event.waitUntil(forgetOlder());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || serverPaths.test(pathname)) return;
  if (request.mode === 'navigate') event.respondWith(newestPage(request));
  else if (files.includes(pathname)) event.respondWith(keptFile(request, pathname));
});

/** File names change with their content, so a kept one is never old. */
async function keptFile(request, pathname) {
  return (await caches.match(pathname, { cacheName: shell })) ?? fetch(request);
}

/** The server's page while it answers in time, else the kept one: every address opens the same page, which routes by itself. */
async function newestPage(request) {
  const answer = fetch(request).then(
    (response) => (response.status >= 500 ? null : response),
    () => null,
  );
  const patience = new Promise((resolve) => {
    setTimeout(resolve, patienceMilliseconds, null);
  });
  const kept = () => caches.match(page, { cacheName: shell });
  return (await Promise.race([answer, patience])) ?? (await kept()) ?? fetch(request);
}
