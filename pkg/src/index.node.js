// Node, Bun, Deno: ready as soon as it is imported, without a file path that a bundler or a serverless packer could break.
import { decode } from "./base64.js";
import { connect } from "./core.js";
import { initSync } from "./server/glue.js";
import text from "./server/inline.js";

export { UsageError, Validator, version, WasmForbiddenError } from "./api.js";

connect(initSync({ module: decode(text) }));

/** Here for the sake of code that also runs in a browser. */
export async function init() {}
