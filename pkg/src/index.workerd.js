// Workers may not compile bytes at run time; they get the module compiled when the worker is deployed.
import { connect } from "./core.js";
import { initSync } from "./server/glue.js";
import module from "./server/core_bg.wasm";

export { UsageError, Validator, version, WasmForbiddenError } from "./api.js";

connect(initSync({ module }));

/** Here for the sake of code that also runs in a browser. */
export async function init() {}
