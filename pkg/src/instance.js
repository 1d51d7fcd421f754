/**
 * Starts the module. Replaces wasm-bindgen's own code, which also passes JavaScript values: this module takes none, and it would
 * cost a page 0.7 KB (docs/design.md).
 */

// wasm-bindgen gives each module a table for such values and a function that fills it.
const IMPORTS = { "./core_bg.js": { __wbindgen_init_externref_table() {} } };

/** The exports of a module, given as bytes or compiled; synchronous. */
export function exportsOf(module) {
  const compiled = module instanceof WebAssembly.Module ? module : new WebAssembly.Module(module);
  return new WebAssembly.Instance(compiled, IMPORTS).exports;
}

/** The same for an address, a `Request`, a `Response`, bytes, a compiled module, or a promise of one; compiles while loading. */
export async function load(source) {
  const given = await source;
  const module = isAddress(given) ? await fetch(given) : given;
  if (typeof Response !== "function" || !(module instanceof Response)) return started(await WebAssembly.instantiate(module, IMPORTS));
  if (!module.ok) throw new Error(`the module was not found: ${module.status} for ${module.url}`);
  // Only a response with this type can be compiled while loading.
  const isWasm = module.headers.get("Content-Type") === "application/wasm";
  if (isWasm && WebAssembly.instantiateStreaming) return started(await WebAssembly.instantiateStreaming(module, IMPORTS));
  return started(await WebAssembly.instantiate(await module.arrayBuffer(), IMPORTS));
}

function isAddress(source) {
  return typeof source === "string" || source instanceof URL || (typeof Request === "function" && source instanceof Request);
}

function started(result) {
  return (result.instance ?? result).exports;
}
