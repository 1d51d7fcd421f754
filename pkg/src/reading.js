// What JavaScript reads for the module of pages, which then needs no readers of its own (docs/design.md).
import { flattenJson } from "./json.js";
import { flattenForm } from "./pairs.js";

export const reading = { json: flattenJson, form: flattenForm };
