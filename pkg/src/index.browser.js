// The entry for pages, with the small module.
import { starter } from "./chunk.js";
import "./fields.js";
import { reading } from "./reading.js";

export { RestartError, UsageError, Validator, version, WasmForbiddenError } from "./api.js";

export const init = starter(() => import("./inline.js"), reading);
