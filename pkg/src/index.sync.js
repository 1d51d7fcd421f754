// Node, Bun, Deno: ready as soon as it is imported, without a file path that a bundler or a serverless packer could break.
import { initSync } from "./glue.js";
import { decode } from "./base64.js";
import { choose, setEnglish } from "./language.js";
import { markReady } from "./core.js";
import english from "./locales/en.js";
import text from "./inline.js";

export { UsageError, Validator, version, WasmForbiddenError } from "./api.js";

initSync({ module: decode(text) });
markReady();
setEnglish(english);

/** Chooses the language; otherwise here for the sake of code that also runs in a browser. */
export async function init(options) {
  choose(options);
}
