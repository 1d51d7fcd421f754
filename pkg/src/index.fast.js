// Pages and their workers that check orders by the thousand: the module that is fast.
import { starter } from "./chunk.js";
import { serving } from "./serving.js";

export { UsageError, Validator, version, WasmForbiddenError } from "./api.js";

export const init = starter(() => import("./fast/inline.js"), serving);
