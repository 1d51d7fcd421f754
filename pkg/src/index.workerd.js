// Workers may not compile bytes at run time; they get the module compiled when the worker is deployed.
import { initSync } from "./glue.js";
import { choose, setEnglish } from "./language.js";
import { markReady } from "./core.js";
import english from "./locales/en.js";
import module from "./core_bg.wasm";

export { UsageError, Validator, version, WasmForbiddenError } from "./api.js";

initSync({ module });
markReady();
setEnglish(english);

/** Chooses the language; otherwise here for the sake of code that also runs in a browser. */
export async function init(options) {
  choose(options);
}
