import { decode } from "./base64.js";
import { compile } from "./compile.js";
import { loadEnglish } from "./english-later.js";
import { choose } from "./language.js";

export { UsageError, Validator, version, WasmForbiddenError } from "./api.js";

let starting;

/** Loads and compiles the core once, however often it is called; after a failure the next call tries again. */
export function init(options) {
  try {
    choose(options);
  } catch (error) {
    return Promise.reject(error);
  }
  starting ??= load().catch((error) => {
    starting = undefined;
    throw error;
  });
  return starting;
}

async function load() {
  // A chunk of its own: bundlers split it off, and a page can paint before it arrives. It holds the bytes as text because no
  // path to a .wasm file survives every bundler.
  const [{ default: text }] = await Promise.all([import("./inline.js"), loadEnglish()]);
  await compile(decode(text));
}
