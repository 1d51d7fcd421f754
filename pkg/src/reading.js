// The writers for the module of pages: JavaScript parses texts for it, so that it needs no parsers (docs/design.md).
import { UsageError } from "./errors.js";
import { writePairs } from "./form.js";
import { writeJson } from "./json.js";
import { writeForm } from "./pairs.js";
import { BODY, CONFIGURE, FORM, JSON_TEXT, ORDER, PAIRS, PARAMETER } from "./protocol.js";
import { writeOrder, writeParameter } from "./encoding.js";

/** What reads bodies in the shop's own names, where a page has it. */
let bodies;

export function readBodiesWith(reader) {
  bodies = reader;
}

function reader() {
  if (bodies === undefined) throw new UsageError('`fields` and `shop` need `import "oney-rules/fields"`');
  return bodies;
}

export const reading = () => ({
  [CONFIGURE](input, settings) {
    const [profile, fields] = settings.split("\0");
    if (fields !== undefined) reader().check(fields);
    writeJson(input, profile);
  },
  [BODY]: (input, given) => reader().write(input, given),
  [PARAMETER]: writeParameter,
  [ORDER]: writeOrder,
  [JSON_TEXT]: writeJson,
  [FORM]: writeForm,
  [PAIRS]: writePairs,
});
