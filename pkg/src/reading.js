// The writers for the module of pages: JavaScript parses texts for it, so that it needs no parsers (docs/design.md).
import { writePairs } from "./form.js";
import { writeJson } from "./json.js";
import { writeForm } from "./pairs.js";
import { CONFIGURE, FORM, JSON_TEXT, ORDER, PAIRS, PARAMETER } from "./protocol.js";
import { writeOrder, writeParameter } from "./encoding.js";

export const reading = () => ({
  [CONFIGURE]: writeJson,
  [PARAMETER]: writeParameter,
  [ORDER]: writeOrder,
  [JSON_TEXT]: writeJson,
  [FORM]: writeForm,
  [PAIRS]: writePairs,
});
