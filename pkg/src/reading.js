// What goes with the module of pages: JavaScript reads texts for it, which then needs no readers of its own (docs/design.md).
import { ask, halves } from "./core.js";
import { flattenJson } from "./json.js";
import { flattenForm } from "./pairs.js";

export const reading = { json: flattenJson, form: flattenForm, check };

/** The module answers both at once. */
function check(...question) {
  return halves(ask(...question));
}
