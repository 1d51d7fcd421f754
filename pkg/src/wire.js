/**
 * Writes an order into the input of the core: members, each a key and a value, texts behind their lengths
 * (pkg/wasm/src/encoding.rs). One text crosses into wasm faster than an object does property by property, and all reading of
 * foreign objects is in one place.
 */

import { UsageError } from "./errors.js";
import { cap, MAX_DEPTH, MAX_LENGTH } from "./limits.js";
import * as protocol from "./protocol.js";

/** Ends the walk through an order that is larger; it is no error of anybody, so it is never shown. */
const TOO_LARGE = {};

/** Walks through one object. Somebody's getter may have another one checked, which has a walk of its own. */
export class OrderWriter {
  input;
  #name;
  /** Where the input ends of an order that is too large: beyond it the same order would be larger as JSON, too. */
  #limit;
  /** The member that is being read. */
  reads;

  constructor(input, name) {
    this.input = input;
    this.#name = name;
  }

  /** Writes an order; a `UsageError` where it is not an object or cannot be read. */
  order(order) {
    const name = this.#name;
    if (typeof order !== "object" || order === null) {
      throw new UsageError(`\`${name}\` must be an object, not ${order === null ? "null" : `a ${typeof order}`}`);
    }
    const before = this.input.length();
    this.#limit = before + MAX_LENGTH;
    try {
      refuseLookalikes(order, name);
      this.members(order, 1);
      this.#assertRoom(0);
    } catch (error) {
      if (error === TOO_LARGE) {
        // As with text, nothing of an order is read that is too large.
        this.input.cutTo(before);
        return this.input.byte(protocol.STOPPED);
      }
      if (error instanceof UsageError) throw error;
      // The error of somebody's getter may hold a customer's value, so it is not passed on. An unknown key may, too.
      const where = /^[A-Z]{1,40}$/.test(this.reads) ? ` at \`${this.reads}\`` : "";
      throw new UsageError(`\`${name}\` cannot be read${where}: a getter or a proxy threw`);
    }
  }

  /** Writes the members of an object; the first of them is `depth` steps from the order. */
  members(object, depth) {
    for (const key of Object.keys(object)) {
      this.reads = key;
      this.member(key, object[key], depth);
    }
  }

  member(key, value, depth) {
    this.key(key);
    this.value(value, depth);
  }

  key(key) {
    this.#assertRoom(key.length);
    this.input.key(key);
  }

  value(value, depth) {
    if (typeof value !== "object" || value === null) this.scalar(value);
    else if (depth >= MAX_DEPTH) this.input.byte(protocol.FOREIGN);
    else if (Array.isArray(value)) this.list(value, depth, (element) => this.value(element, depth + 1));
    // Their keys are their bytes or characters, millions of them perhaps.
    else if (ArrayBuffer.isView(value) || isBoxedString(value)) this.input.byte(protocol.FOREIGN);
    else this.#object(value, depth);
  }

  list(list, depth, writeElement) {
    // A proxy may answer anything, and another thing each time.
    const length = Number(list.length);
    if (!(length > 0)) return this.input.byte(protocol.EMPTY_LIST);
    this.input.byte(protocol.LIST);
    for (let i = 0; i < length; i++) {
      this.#assertRoom(1);
      // A hole is nothing, whatever somebody has put on `Array.prototype`.
      writeElement(Object.hasOwn(list, i) ? list[i] : undefined);
    }
    this.input.byte(protocol.END);
  }

  #object(object, depth) {
    const before = this.input.length();
    this.input.byte(protocol.OBJECT);
    this.members(object, depth + 1);
    this.input.endObject(before);
  }

  scalar(value) {
    const { input } = this;
    switch (typeof value) {
      case "string":
        return this.#text(value, protocol.TEXT);
      case "number":
        return Number.isFinite(value) ? this.#text(`${value}`, protocol.NUMBER) : input.byte(protocol.FOREIGN);
      case "bigint":
        // The digits of a very long one take minutes to write.
        return BigInt.asIntN(64, value) === value ? this.#text(`${value}`, protocol.NUMBER) : input.byte(protocol.FOREIGN);
      case "boolean":
        return input.byte(value ? protocol.TRUE : protocol.FALSE);
      default:
        return input.byte(value === null || value === undefined ? protocol.NULL : protocol.FOREIGN);
    }
  }

  #text(text, kind) {
    this.#assertRoom(text.length);
    this.input.value(text, kind);
  }

  #assertRoom(length) {
    if (this.input.length() + length > this.#limit) throw TOO_LARGE;
  }
}

export function writeOrder(input, order) {
  new OrderWriter(input, "order").order(order);
}

/** Writes one parameter by its name as S2 spells it, and the order beside it. A list or an object is written empty. */
export function writeParameter(input, { name, value, order }) {
  const writer = new OrderWriter(input, "options.order");
  input.key(cap(name));
  if (typeof value === "object" && value !== null) input.byte(Array.isArray(value) ? protocol.EMPTY_LIST : protocol.EMPTY_OBJECT);
  else writer.scalar(typeof value === "string" ? cap(value) : value);
  if (order !== undefined) writer.order(order);
}

/** Things that a hurried programmer passes and that would look like an order without any parameter. */
function refuseLookalikes(order, name) {
  const prototype = Object.getPrototypeOf(order);
  if (prototype === Object.prototype || prototype === null) return;
  if (Array.isArray(order)) throw new UsageError(`\`${name}\` must be an object, not an array`);
  if (ArrayBuffer.isView(order) || order instanceof ArrayBuffer) {
    throw new UsageError(`\`${name}\` must be an object, not bytes`);
  }
  if (order instanceof Promise) throw new UsageError(`\`${name}\` must be an object, not a promise: await it first`);
  if (order instanceof Map) throw new UsageError(`\`${name}\` must be an object, not a map`);
  if (is(order, "URLSearchParams") || is(order, "FormData")) {
    throw new UsageError(`\`${name}\` must be an object; a form body goes to \`validateForm\``);
  }
  if (isBoxedString(order)) throw new UsageError(`\`${name}\` must be an object, not a string`);
}

// Not every environment has these classes.
function is(value, className) {
  return typeof globalThis[className] === "function" && value instanceof globalThis[className];
}

/** `new String("…")` and its like. Asked of the object itself: `instanceof` is wrong across frames, and tags can lie. */
function isBoxedString(value) {
  const prototype = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) return false;
  try {
    String.prototype.valueOf.call(value);
    return true;
  } catch {
    return false;
  }
}
