/**
 * Writes an order into the input of the core (encoding: pkg/wasm/src/encoding.rs). Passing one text into wasm is faster than passing
 * an object property by property, and all code that reads foreign objects is in this file.
 */

import { UsageError, unreadable } from "./errors.js";
import { cap, MAX_DEPTH } from "./limits.js";
import * as protocol from "./protocol.js";

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
    if (typeof order !== "object" || order === null) {
      throw new UsageError(`\`${name}\` must be an object, not ${order === null ? "null" : `a ${typeof order}`}`);
    }
    this.input.bounded(() => {
      try {
        refuseLookalikes(order, name);
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
    if (typeof value !== "object" || value === null) this.scalar(value);
    else if (depth >= MAX_DEPTH) this.input.literal(protocol.FOREIGN);
    else if (Array.isArray(value)) this.list(value, depth, (element) => this.value(element, depth + 1));
    // Their keys are bytes or characters, perhaps millions of them.
    else if (ArrayBuffer.isView(value) || isBoxedString(value)) this.input.literal(protocol.FOREIGN);
    else if (!isPlain(value) && isOf(Date, value)) this.date(value);
    else this.#object(value, depth);
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
        return input.value(value);
      case "number":
        return Number.isFinite(value) ? input.value(`${value}`, protocol.NUMBER) : input.literal(protocol.FOREIGN);
      case "bigint":
        // Writing the digits of a very long one takes minutes.
        return BigInt.asIntN(64, value) === value ? input.value(`${value}`, protocol.NUMBER) : input.literal(protocol.FOREIGN);
      case "boolean":
        return input.literal(value ? protocol.TRUE : protocol.FALSE);
      default:
        return input.literal(value === null || value === undefined ? protocol.NULL : protocol.FOREIGN);
    }
  }
}

export function writeOrder(input, order) {
  new OrderWriter(input, "order").order(order);
}

/** Writes one parameter (its name as S2 spells it), then the order. A list or an object as its value is written empty. */
export function writeParameter(input, { name, value, order }) {
  const writer = new OrderWriter(input, "options.order");
  input.key(cap(name));
  if (typeof value !== "object" || value === null) writer.scalar(typeof value === "string" ? cap(value) : value);
  else if (Array.isArray(value)) input.literal(protocol.EMPTY_LIST);
  else if (isOf(Date, value)) writer.date(value);
  else input.literal(protocol.EMPTY_OBJECT);
  // The order has the whole limit.
  input.size = 0;
  if (order !== undefined) writer.order(order);
}

/** Refuses objects that a programmer may pass by mistake and that would look like an empty order. */
function refuseLookalikes(order, name) {
  if (isPlain(order)) return;
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

/** Nearly every object is plain, and cannot be of these classes. */
function isPlain(object) {
  const prototype = Object.getPrototypeOf(object);
  return prototype === Object.prototype || prototype === null;
}

/** Detects `new String("…")`. */
const isBoxedString = (object) => !isPlain(object) && isOf(String, object);

/** Tries the object itself: `instanceof` fails across frames, and tags can be forged. */
function isOf({ prototype }, object) {
  try {
    prototype.valueOf.call(object);
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
  const time = Date.prototype.valueOf.call(date);
  if (Number.isNaN(time)) return undefined;
  // A copy of this realm, without methods of its own.
  const moment = new Date(time);
  const day = [moment.getFullYear(), moment.getMonth(), moment.getDate()];
  // Where clocks skip midnight, this is the first moment of the day.
  const isLocal = new Date(...day).getTime() === time;
  return (isLocal ? new Date(Date.UTC(...day)) : moment).toISOString().replace("T00:00:00.000Z", "");
}
