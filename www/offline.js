const CACHE = "checkout";

/** Keeps everything that this page has loaded, so that it opens without a network the next time. */
export async function keepForLater() {
  if (!("serviceWorker" in navigator)) return;
  try {
    await navigator.serviceWorker.register("offline-worker.js");
    const cache = await caches.open(CACHE);
    const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
    await cache.addAll([...new Set([location.pathname, ...loaded])]);
    document.documentElement.dataset.offline = "ready";
  } catch {
    // A browser without room or leave for it: the page needs the network, as every page does.
  }
}
