/**
 * Writes a body in the shop's own names, beside what the shop knows (`body` in pkg/wasm/src/server.rs). JavaScript parses it, because
 * texts of several encodings would need a length each.
 */
import { ShopWriter, writerOf } from "../bodies.js";
import { END, JSON_TEXT, PAIRS } from "../protocol.js";

export function writeBody(input, { task, body, shop = {} }) {
  new ShopWriter(input).order(shop);
  input.byte(END);
  // The body has the whole limit.
  input.size = 0;
  const [isPairs, write] = writerOf(task, body);
  input.byte(isPairs ? PAIRS : JSON_TEXT);
  write(input, body);
  return { readMore };
}

/** Adds the names of its fields to each issue. */
function readMore({ issues }, answer) {
  for (const issue of issues) {
    const fields = answer.pieces();
    if (fields.length > 0) issue.fields = fields;
  }
}
