/**
 * Service worker for static hosts that cannot send headers: adds the two that make a page cross-origin isolated, which
 * SharedArrayBuffer and so WebAssembly threads need (https://web.dev/articles/coop-coep). It stores nothing.
 * Worker scripts need the embedder header too, else an isolated page may not start them.
 */
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (new URL(request.url).origin !== self.location.origin) return;
  const needed = request.mode === 'navigate' || ['worker', 'sharedworker'].includes(request.destination);
  if (needed) event.respondWith(isolated(request));
});

async function isolated(request) {
  const response = await fetch(request);
  if (response.status === 0) return response;
  const headers = new Headers(response.headers);
  headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  headers.set('Cross-Origin-Embedder-Policy', 'require-corp');
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
