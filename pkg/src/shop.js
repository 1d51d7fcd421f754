import { OrderWriter } from "./encoding.js";
import { MAX_DEPTH } from "./limits.js";
import { dateOf, isObject } from "./values.js";

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
