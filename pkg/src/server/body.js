/**
 * Writes a body in the shop's own names, beside what the shop knows (`body` in pkg/wasm/src/server.rs). JavaScript parses it, because
 * texts of several encodings would need a length each.
 */
import { OrderWriter } from "../encoding.js";
import { isForm, writePairs } from "../form.js";
import { writeJson } from "../json.js";
import { writeForm } from "../pairs.js";
import { ShopWriter } from "../shop.js";
import { END, FORM, FOREIGN, JSON_TEXT, PAIRS } from "../protocol.js";

export function writeBody(input, { task, body, shop = {} }) {
  new ShopWriter(input).order(shop);
  input.byte(END);
  // The body has the whole limit.
  input.size = 0;
  const isPairs = task === FORM || (task === PAIRS && isForm(body, "body"));
  input.byte(isPairs ? PAIRS : JSON_TEXT);
  if (task === FORM) writeForm(input, body);
  else if (task === JSON_TEXT) writeJson(input, body);
  else if (isPairs) writePairs(input, body, writeFile);
  // What a parser has made of a body.
  else new OrderWriter(input, "body").order(body);
  return { readMore };
}

const writeFile = (input) => input.literal(FOREIGN);

/** Adds the names of its fields to each issue. */
function readMore({ issues }, answer) {
  for (const issue of issues) {
    const fields = answer.pieces();
    if (fields.length > 0) issue.fields = fields;
  }
}
