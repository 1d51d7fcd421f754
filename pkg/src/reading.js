// What goes with the module of pages: JavaScript reads texts for it, which then needs no readers of its own (docs/design.md).
import { writePairs } from "./form.js";
import { writeJson } from "./json.js";
import { writeForm } from "./pairs.js";
import { CONFIGURE, FORM, JSON_TEXT, ORDER, PAIRS, PARAMETER } from "./protocol.js";
import { writeOrder, writeParameter } from "./wire.js";

export const reading = () => ({
  [CONFIGURE]: writeJson,
  [PARAMETER]: writeParameter,
  [ORDER]: writeOrder,
  [JSON_TEXT]: writeJson,
  [FORM]: writeForm,
  [PAIRS]: writePairs,
});
