// The writers for the module of servers: it parses texts itself, and reads columns instead of known names.
import { writePairs } from "../form.js";
import { CONFIGURE, FORM, JSON_TEXT, ORDER, PAIRS, PARAMETER } from "../protocol.js";
import { writeParameter } from "../encoding.js";
import { columnsOf } from "./columns.js";
import { fixesTo } from "./fixes.js";

export function serving(tables) {
  const fixed = fixesTo(tables);
  const asItIs = (input, text) => input.utf8(text);
  return {
    [CONFIGURE]: asItIs,
    [PARAMETER]: writeParameter,
    [ORDER]: columnsOf(tables, fixed),
    [JSON_TEXT](input, text) {
      input.utf8(text);
      return fixed(() => JSON.parse(text));
    },
    [FORM]: asItIs,
    [PAIRS]: writePairs,
  };
}
