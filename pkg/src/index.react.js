// React's server components and functions in Node. What they hand to a page may have members and nothing else, or React warns.
import { start } from "./node.js";

export { UsageError, Validator, version, WasmForbiddenError } from "./api.js";
export { init } from "./english.js";

start();
