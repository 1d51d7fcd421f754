import { decode } from "./base64.js";
import { compile } from "./compile.js";
import { loadEnglish } from "./english-later.js";
import { choose } from "./language.js";

/**
 * Makes the `init` of an entry whose module is a separate chunk, so that a page can paint before it is loaded. The chunk contains the
 * bytes as text, because some bundlers break paths to .wasm files.
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
