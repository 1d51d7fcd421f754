// What a body in the shop's own names and what the shop knows beside it have in common on pages and servers.
import { OrderWriter } from "./encoding.js";
import { isForm, writePairs } from "./form.js";
import { writeJson } from "./json.js";
import { MAX_DEPTH } from "./limits.js";
import { writeForm } from "./pairs.js";
import { FOREIGN, FORM, JSON_TEXT } from "./protocol.js";
import { dateOf, isObject } from "./values.js";

/** Whether a body has pairs, and what writes it: text, `FormData` or `URLSearchParams`, or what a parser has made. */
export function writerOf(task, body) {
  if (task === FORM) return [true, writeForm];
  if (task === JSON_TEXT) return [false, writeJson];
  if (isForm(body, "body")) return [true, writeFields];
  return [false, (input) => new OrderWriter(input, "body").order(body)];
}

const writeFields = (input, form) => writePairs(input, form, () => input.literal(FOREIGN));

/** Writes what the shop knows beside a body, and notes its parameters. */
export class ShopWriter extends OrderWriter {
  given = new Map();
  #top;

  constructor(input) {
    super(input, "options.shop");
  }

  member(key, value, depth) {
    if (depth === 1) {
      // What the shop does not know a customer may say: `{ CLIENTEMAIL: user?.email }`.
      if (value === undefined) return;
      this.#top = key;
    }
    // The platform's own wrapper.
    if (depth === 1 || (depth === 2 && this.#top === "params")) this.given.set(key, value);
    super.member(key, value, depth);
  }

  /** Writes the value of one parameter again as that of another. */
  copy(value) {
    const isStructure = isObject(value) && dateOf(value) === undefined && Object.keys(value).length > 0;
    this.value(value, isStructure ? MAX_DEPTH : 1);
  }
}
