// Node, Bun, Deno: ready as soon as it is imported, without a file path that a bundler or a serverless packer could break.
import { decode } from "./base64.js";
import { connect } from "./core.js";
import { speakEnglish } from "./english.js";
import { initSync } from "./server/glue.js";
import text from "./server/inline.js";

export { UsageError, Validator, version, WasmForbiddenError } from "./api.js";
export { init } from "./english.js";

connect(initSync({ module: decode(text) }));
speakEnglish();
