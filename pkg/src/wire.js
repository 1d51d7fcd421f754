/**
 * Writes an order into the input of the core, one record for each value: the way to it, U+001F, a letter for its type and its
 * text, U+001E (src/request/wire.rs). One text crosses into wasm faster than an object does property by property, and all
 * reading of foreign objects is in one place.
 */

import { UsageError } from "./errors.js";
import * as input from "./input.js";
import { cap, MAX_LENGTH } from "./limits.js";
import { replaceLone } from "./unicode.js";

const INDEX = 0x1c;
const KEY = 0x1d;
const END = 0x1e;
const VALUE = 0x1f;

const EMPTY_LIST = 0x61;
const FALSE = 0x66;
const NUMBER = 0x6e;
const EMPTY_OBJECT = 0x6f;
const TEXT = 0x73;
const TRUE = 0x74;
const NOT_UNICODE = 0x75;
const FOREIGN = 0x78;
const NOTHING = 0x7a;

/** Deeper than any order of the documents (three steps), and the end of every cycle. */
const MAX_DEPTH = 8;

/** The wire repeats the way to each value, so an order takes more of it than of JSON. */
const MAX_WIRE = 2 * MAX_LENGTH;
/** Ends the walk through an order that is larger; no error of anybody, so nobody sees it. */
const TOO_LARGE = {};

/** Writes an order; a `UsageError` where it is not an object or cannot be read. */
export function flatten(order, name = "order") {
  if (typeof order !== "object" || order === null) {
    throw new UsageError(`\`${name}\` must be an object, not ${order === null ? "null" : `a ${typeof order}`}`);
  }
  const before = input.length();
  let at;
  try {
    refuseLookalikes(order, name);
    const keys = Object.keys(order);
    for (let i = 0; i < keys.length; i++) {
      at = keys[i];
      const from = input.length();
      writeKey(at);
      write(from, order[at], 1);
    }
  } catch (error) {
    if (error === TOO_LARGE) {
      // As with text, nothing of an order is read that is too large.
      input.cutTo(before);
      input.byte(VALUE);
      input.escaped("xlarge");
      return input.byte(END);
    }
    if (error instanceof UsageError) throw error;
    // The error of somebody's getter may hold a customer's value, so it is not passed on. An unknown key may, too.
    const where = /^[A-Z]{1,40}$/.test(at) ? ` at \`${at}\`` : "";
    throw new UsageError(`\`${name}\` cannot be read${where}: a getter or a proxy threw`);
  }
}

/** Writes one parameter by its name as S2 spells it, and the order beside it. A list or an object is written empty. */
export function flattenParameter({ name, value, order }) {
  writeKey(cap(name));
  if (typeof value === "object" && value !== null) put(Array.isArray(value) ? EMPTY_LIST : EMPTY_OBJECT);
  else scalar(typeof value === "string" ? cap(value) : value);
  if (order !== undefined) flatten(order, "options.order");
}

/** Things that a hurried programmer passes and that would look like an order without any parameter. */
function refuseLookalikes(order, name) {
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

/** Writes a value behind the way to it, which the input has from `from` on. */
function write(from, value, depth) {
  if (typeof value !== "object" || value === null) scalar(value);
  else if (depth >= MAX_DEPTH) put(FOREIGN);
  else if (Array.isArray(value)) writeArray(from, value, depth);
  // Their keys are their bytes or characters, millions of them perhaps.
  else if (ArrayBuffer.isView(value) || isBoxedString(value)) put(FOREIGN);
  else writeObject(from, value, depth);
}

function writeArray(from, array, depth) {
  // A proxy may answer anything, and another thing each time.
  const length = Number(array.length);
  if (!(length > 0)) return put(EMPTY_LIST);
  const to = input.length();
  for (let i = 0; i < length; i++) {
    const own = i === 0 ? from : again(from, to);
    input.byte(INDEX);
    input.escaped(`${i}`);
    // A hole is nothing, whatever somebody has put on `Array.prototype`.
    write(own, Object.hasOwn(array, i) ? array[i] : undefined, depth + 1);
  }
}

function writeObject(from, object, depth) {
  const keys = Object.keys(object);
  if (keys.length === 0) return put(EMPTY_OBJECT);
  const to = input.length();
  for (let i = 0; i < keys.length; i++) {
    const own = i === 0 ? from : again(from, to);
    input.byte(KEY);
    writeKey(keys[i]);
    write(own, object[keys[i]], depth + 1);
  }
}

/** Writes the way of a list or an object once more, for its next value; returns where. */
function again(from, to) {
  const own = input.length();
  if (own > MAX_WIRE) throw TOO_LARGE;
  input.repeat(from, to);
  return own;
}

function writeKey(key) {
  assertRoom(key);
  // Keys cannot be marked as values can; a key like this is no parameter anyway.
  if (!input.escaped(key)) input.escaped(replaceLone(key));
}

function assertRoom(text) {
  if (input.length() + text.length > MAX_WIRE) throw TOO_LARGE;
}

function put(tag) {
  input.byte(VALUE);
  input.byte(tag);
  input.byte(END);
}

function scalar(value) {
  switch (typeof value) {
    case "string":
      return putText(TEXT, value);
    case "number":
      return Number.isFinite(value) ? putText(NUMBER, `${value}`) : put(FOREIGN);
    case "bigint":
      // The digits of a very long one take minutes to write.
      return BigInt.asIntN(64, value) === value ? putText(NUMBER, `${value}`) : put(FOREIGN);
    case "boolean":
      return put(value ? TRUE : FALSE);
    case "undefined":
      return put(NOTHING);
    default:
      return put(value === null ? NOTHING : FOREIGN);
  }
}

function putText(tag, text) {
  assertRoom(text);
  input.byte(VALUE);
  input.byte(tag);
  if (!input.escaped(text)) {
    input.cutTo(input.length() - 1);
    input.byte(NOT_UNICODE);
  }
  input.byte(END);
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
