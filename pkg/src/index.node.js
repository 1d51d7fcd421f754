// Node, Bun, Deno: ready as soon as it is imported.
import { start } from "./node.js";

export { UsageError, Validator, version, WasmForbiddenError } from "./api.js";
export { init } from "./english.js";

start();
