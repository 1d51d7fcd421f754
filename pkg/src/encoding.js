/**
 * Writes an order into the input of the core (encoding: pkg/wasm/src/encoding.rs). Passing one text into wasm is faster than passing
 * an object property by property, and all code that reads foreign objects is in this file.
 */

import { UsageError, unreadable } from "./errors.js";
import { cap, MAX_DEPTH } from "./limits.js";
import * as protocol from "./protocol.js";
import { dateOf, isObject } from "./values.js";

const LITERALS = new Map([
  [true, protocol.TRUE],
  [false, protocol.FALSE],
  [null, protocol.NULL],
  [undefined, protocol.NULL],
]);

/** Writes one object. A user's getter may run another check, which has its own writer. */
export class OrderWriter {
  input;
  #name;
  /** The key of the member that is being read. */
  reads;

  constructor(input, name) {
    this.input = input;
    this.#name = name;
  }

  /** Writes an order; throws a `UsageError` if it is no object or cannot be read. */
  order(order) {
    const name = this.#name;
    this.input.bounded(() => {
      try {
        const misuse = misuseOf(order);
        if (misuse) throw new UsageError(`\`${name}\` must be an object${misuse}`);
        this.members(order, 1);
      } catch (error) {
        // An unknown key may contain a customer's value, so it is not shown.
        throw unreadable(error, name, /^[A-Z]{1,40}$/.test(this.reads) ? ` at \`${this.reads}\`` : "");
      }
    });
  }

  /** Writes the members of an object; the first of them is `depth` steps from the order. */
  members(object, depth) {
    for (const key of Object.keys(object)) {
      this.reads = key;
      this.member(key, object[key], depth);
    }
  }

  member(key, value, depth) {
    this.input.key(key);
    this.value(value, depth);
  }

  value(value, depth) {
    if (!isObject(value)) return this.scalar(value);
    // The keys of the latter are bytes, perhaps millions of them.
    if (depth >= MAX_DEPTH || ArrayBuffer.isView(value)) return this.input.literal(protocol.FOREIGN);
    if (Array.isArray(value)) return this.list(value, depth, (element) => this.value(element, depth + 1));
    if (!isPlain(value)) {
      if (isBoxedString(value)) return this.input.literal(protocol.FOREIGN);
      const date = dateOf(value);
      if (date !== undefined) return this.date(date);
    }
    const before = this.input.length();
    this.input.byte(protocol.OBJECT);
    this.members(value, depth + 1);
    this.input.endObject(before);
  }

  list(list, depth, writeElement) {
    // Read once: a proxy may return another value each time.
    const length = Number(list.length);
    if (!(length > 0)) return this.input.literal(protocol.EMPTY_LIST);
    this.input.byte(protocol.LIST);
    for (let i = 0; i < length; i++) {
      // A hole is `undefined`, even if `Array.prototype` has a value there.
      writeElement(Object.hasOwn(list, i) ? list[i] : undefined);
    }
    this.input.byte(protocol.END);
  }

  date(date) {
    const text = dayOf(date);
    // An invalid date has no value.
    if (text === undefined) this.input.literal(protocol.FOREIGN);
    else this.input.value(text, protocol.DATE);
  }

  scalar(value) {
    const { input } = this;
    if (typeof value === "string") input.value(value);
    else if (Number.isFinite(value) || isShort(value)) input.value(`${value}`, protocol.NUMBER);
    else input.literal(LITERALS.get(value) ?? protocol.FOREIGN);
  }
}

/** Whether it is a `bigint` of an ordinary size: writing the digits of a very long one takes minutes. */
function isShort(value) {
  return typeof value === "bigint" && BigInt.asIntN(64, value) === value;
}

export function writeOrder(input, order) {
  new OrderWriter(input, "order").order(order);
}

/** Writes one parameter (its name as S2 spells it), then the order. A list or an object as its value is written empty. */
export function writeParameter(input, { name, value, order }) {
  const writer = new OrderWriter(input, "options.order");
  input.key(cap(name));
  const date = isObject(value) && dateOf(value);
  if (date === false) writer.scalar(typeof value === "string" ? cap(value) : value);
  else if (date !== undefined) writer.date(date);
  else input.literal(Array.isArray(value) ? protocol.EMPTY_LIST : protocol.EMPTY_OBJECT);
  // The order has the whole limit.
  input.size = 0;
  if (order !== undefined) writer.order(order);
}

/** What a programmer may pass by mistake: no object, or one that would look like an empty order. */
function misuseOf(order) {
  if (order === null || order === undefined) return `, not ${order}`;
  if (typeof order !== "object") return `, not a ${typeof order}`;
  if (isPlain(order)) return "";
  if (Array.isArray(order)) return ", not an array";
  if (ArrayBuffer.isView(order) || order instanceof ArrayBuffer) return ", not bytes";
  if (order instanceof Promise) return ", not a promise: await it first";
  if (order instanceof Map) return ", not a map";
  if (is(order, "URLSearchParams") || is(order, "FormData")) return "; a form body goes to `validateForm`";
  return isBoxedString(order) ? ", not a string" : "";
}

// Not every environment has these classes.
function is(value, className) {
  return typeof globalThis[className] === "function" && value instanceof globalThis[className];
}

/** Nearly every object is plain, and cannot be of these classes. */
function isPlain(object) {
  const prototype = Object.getPrototypeOf(object);
  return prototype === Object.prototype || prototype === null;
}

/** Detects `new String("…")`, also of another frame. */
function isBoxedString(object) {
  try {
    String.prototype.valueOf.call(object);
    return true;
  } catch {
    return false;
  }
}

/**
 * The day of a `Date` that is midnight, UTC or local, as ISO 8601 writes it. Of another one the whole moment, for it may be
 * a mistake: east of Greenwich a day that was read as local time is the day before in UTC. `undefined` for an invalid one.
 */
function dayOf(date) {
  const time = date.getTime();
  if (Number.isNaN(time)) return undefined;
  const day = [date.getFullYear(), date.getMonth(), date.getDate()];
  // Where clocks skip midnight, this is the first moment of the day.
  const isLocal = new Date(...day).getTime() === time;
  return (isLocal ? new Date(Date.UTC(...day)) : date).toISOString().replace("T00:00:00.000Z", "");
}
