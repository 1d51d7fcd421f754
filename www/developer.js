import { formBody } from "./order.js";

const element = (id) => document.getElementById(id);
let latest;

element("developer").addEventListener("toggle", () => show());

/** Remembers a check for the drawer, which shows it while it is open. */
export function showCheck(outcome, milliseconds) {
  latest = { outcome, milliseconds };
  show();
}

function show() {
  if (!element("developer").open || !latest) return;
  const { outcome, milliseconds } = latest;
  element("developer-time").textContent = `${milliseconds.toFixed(2)} ms`;
  element("developer-size").textContent = `${Math.round(loaded() / 1000)} KB, as this server sends it`;
  element("developer-outcome").textContent = JSON.stringify(outcome, null, 2);
  // One pair a line, and readable: the brackets and letters travel encoded.
  const pairs = [...formBody(outcome.order)].map(([key, value]) => `${key}=${value}`);
  element("developer-body").textContent = pairs.join("\n&");
}

/** Bytes of everything that this page has loaded, whether from the network or from a cache. */
function loaded() {
  const entries = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
  // Once each: what is kept for a visit without a network is asked for a second time, and comes from the cache.
  const sizes = new Map(entries.map(({ name, encodedBodySize }) => [name, encodedBodySize]));
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}
