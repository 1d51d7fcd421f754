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
 * The compiled module, from an address, a `Request`, a `Response`, bytes, a compiled module, or a promise of one; compiles while
 * loading.
 */
export async function load(source) {
  const given = await source;
  if (given instanceof WebAssembly.Module) return given;
  const found = isAddress(given) ? await fetch(given) : given;
  if (typeof Response !== "function" || !(found instanceof Response)) return WebAssembly.compile(found);
  if (!found.ok) throw new Error(`the module was not found: ${found.status} for ${found.url}`);
  // Only a response with this type can be compiled while loading.
  const isWasm = found.headers.get("Content-Type") === "application/wasm";
  if (isWasm && WebAssembly.compileStreaming) return WebAssembly.compileStreaming(found);
  return WebAssembly.compile(await found.arrayBuffer());
}

function isAddress(source) {
  return typeof source === "string" || source instanceof URL || (typeof Request === "function" && source instanceof Request);
}
