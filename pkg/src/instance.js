/**
 * Starts the module. Replaces wasm-bindgen's own code, which also passes JavaScript values: this module takes none, and it would
 * cost a page 0.7 KB (docs/design.md).
 */
import { compose } from "./host.js";

const IMPORTS = { "./host.js": { compose } };

/** Starts instances of a module, given as bytes or compiled. On the main thread some engines refuse to do it at once. */
export function instancesOf(given) {
  const module = given instanceof WebAssembly.Module ? given : new WebAssembly.Module(given);
  return {
    now: () => new WebAssembly.Instance(module, IMPORTS).exports,
    later: async () => (await WebAssembly.instantiate(module, IMPORTS)).exports,
  };
}

/**
 * The compiled module and a running instance of it, from an address, a `Request`, a `Response`, bytes, a compiled module, or a promise
 * of one; compiles while loading.
 */
export async function load(source) {
  const given = await source;
  const found = isAddress(given) ? await fetch(given) : given;
  if (typeof Response !== "function" || !(found instanceof Response)) return started(found);
  if (!found.ok) throw new Error(`the module was not found: ${found.status} for ${found.url}`);
  // Only a response with this type can be compiled while loading.
  const isWasm = found.headers.get("Content-Type") === "application/wasm";
  if (isWasm && WebAssembly.instantiateStreaming) return WebAssembly.instantiateStreaming(found, IMPORTS);
  return started(await found.arrayBuffer());
}

function isAddress(source) {
  return typeof source === "string" || source instanceof URL || (typeof Request === "function" && source instanceof Request);
}

/** Of a compiled module the engine returns the instance alone. */
async function started(module) {
  const result = await WebAssembly.instantiate(module, IMPORTS);
  return result.instance ? result : { module, instance: result };
}
