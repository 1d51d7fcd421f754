// What goes with the module of pages: JavaScript reads texts for it, which then needs no readers of its own (docs/design.md).
import { CONFIGURE, FORM, JSON_TEXT, ORDER, PAIRS, PARAMETER } from "./core.js";
import { flattenPairs } from "./form.js";
import { flattenJson } from "./json.js";
import { flattenForm } from "./pairs.js";
import { flatten, flattenParameter } from "./wire.js";

export const reading = {
  [CONFIGURE]: flattenJson,
  [PARAMETER]: flattenParameter,
  [ORDER]: flatten,
  [JSON_TEXT]: flattenJson,
  [FORM]: flattenForm,
  [PAIRS]: flattenPairs,
};
