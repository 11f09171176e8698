/** Makes the page cross-origin isolated on hosts that do not send the headers, so that the engine may use threads. */

const flag = 'tensor-studio.isolation-reload';
/** A page that has stood longer than this is being read: it is left alone until its next load. */
const graceMs = 3000;

/**
 * Registers `isolation.js` where it is needed. The page is reloaded at most once a session, within its first seconds and
 * only while `busy()` is false; without service workers it stays as it is, with one thread.
 */
export async function isolate(busy: () => boolean): Promise<void> {
  if (globalThis.crossOriginIsolated || !globalThis.isSecureContext || !('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('./isolation.js');
    await navigator.serviceWorker.ready;
    if (performance.now() > graceMs || busy() || sessionStorage.getItem(flag)) return;
    sessionStorage.setItem(flag, '1');
    location.reload();
  } catch {
    // Private windows and blocked storage refuse both: one thread then.
  }
}
