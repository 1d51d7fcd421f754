// The writers for the module of servers: it parses texts itself, and reads columns instead of known names.
import { writePairs } from "../form.js";
import { BODY, CONFIGURE, FORM, JSON_TEXT, ORDER, PAIRS, PARAMETER } from "../protocol.js";
import { writeParameter } from "../encoding.js";
import { escapeLoneInForm, escapeLoneInJson } from "../unicode.js";
import { writeBody } from "./body.js";
import { columnsOf } from "./columns.js";
import { fixesTo } from "./fixes.js";

export function serving(tables) {
  const fixed = fixesTo(tables);
  return {
    [CONFIGURE]: (input, text) => input.utf8(text),
    [PARAMETER]: writeParameter,
    [ORDER]: columnsOf(tables, fixed),
    [JSON_TEXT](input, given) {
      const text = escapeLoneInJson(given);
      input.utf8(text);
      return fixed(() => JSON.parse(text));
    },
    [FORM]: (input, body) => input.utf8(escapeLoneInForm(body)),
    [PAIRS]: writePairs,
    [BODY]: writeBody,
  };
}
