import { decode } from "./base64.js";
import { compile } from "./compile.js";
import { loadEnglish } from "./english-later.js";
import { choose } from "./language.js";

/**
 * The `init` of an entry whose module is a chunk of its own: bundlers split it off, and a page can paint before it arrives. The chunk
 * holds the bytes as text because no path to a .wasm file survives every bundler.
 */
export function starter(chunk, companion) {
  let starting;

  /** Loads and compiles the core once, however often it is called; after a failure the next call tries again. */
  return function init(options) {
    try {
      choose(options);
    } catch (error) {
      return Promise.reject(error);
    }
    return (starting ??= Promise.all([chunk(), loadEnglish()])
      .then(([module]) => compile(decode(module.default), companion))
      .catch((error) => {
        starting = undefined;
        throw error;
      }));
  };
}
