import { connect, isReady } from "./core.js";
import { WasmForbiddenError } from "./errors.js";
import { instancesOf, load } from "./instance.js";

/**
 * Compiles and starts the core and its companion. Always asynchronously: on the main thread older browsers and web views refuse to
 * compile more than 4 KB synchronously. After a failure the next call tries again.
 */
export async function compile(input, companion) {
  if (typeof WebAssembly !== "object") {
    throw new WasmForbiddenError("WebAssembly is switched off in this browser");
  }
  try {
    const instances = instancesOf(await load(input));
    const exports = await instances.later();
    // `initSync` or another call may have been faster.
    if (!isReady()) connect(instances, companion, exports);
  } catch (error) {
    if (!isForbidden(error)) throw error;
    throw new WasmForbiddenError("this page's Content-Security-Policy forbids WebAssembly: add 'wasm-unsafe-eval' to `script-src`");
  }
}

/**
 * Content-Security-Policy makes engines throw a `CompileError` (Chromium, Firefox) or an `EvalError` (WebKit). A damaged
 * file also makes a `CompileError`; to distinguish them, this tries to compile the smallest possible module.
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

