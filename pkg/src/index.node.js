// Node, Bun, Deno: ready as soon as it is imported.
import { inspect } from "node:util";
import { start } from "./node.js";

export { UsageError, Validator, version, WasmForbiddenError } from "./api.js";
export { init } from "./english.js";

/** What is printed shows what is in it, and not that it is read when somebody asks for it. */
const SHOWN = {
  value() {
    return { ...this };
  },
};

start((outcome) => Object.defineProperty(outcome, inspect.custom, SHOWN));
