import { connect } from "./core.js";
import { WasmForbiddenError } from "./errors.js";
import { load } from "./instance.js";

/**
 * Compiles and starts the core with what goes with it, never synchronously: older browsers and web views refuse more than 4 KB at
 * once on the main thread. A failure is forgotten, so that the next call tries again.
 */
export async function compile(input, companion) {
  if (typeof WebAssembly !== "object") {
    throw new WasmForbiddenError("WebAssembly is switched off in this browser");
  }
  try {
    connect(await load(input), companion);
  } catch (error) {
    throw isForbidden(error) ? forbidden() : error;
  }
}

/**
 * Content-Security-Policy makes engines throw a `CompileError` (Chromium, Firefox) or an `EvalError` (WebKit). A damaged
 * file makes a `CompileError`, too; asking whether policy allows the smallest module there is tells them apart.
 */
function isForbidden(error) {
  if (error instanceof EvalError) return true;
  if (!(error instanceof WebAssembly.CompileError)) return false;
  try {
    new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
    return false;
  } catch {
    return true;
  }
}

function forbidden() {
  return new WasmForbiddenError(
    "this page's Content-Security-Policy forbids WebAssembly: add 'wasm-unsafe-eval' to `script-src`",
  );
}
