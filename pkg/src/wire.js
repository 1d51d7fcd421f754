/**
 * Writes an order into the input of the core: members, each a key and a value, texts behind their lengths
 * (src/json/wire.rs). One text crosses into wasm faster than an object does property by property, and all reading of
 * foreign objects is in one place.
 */

import { UsageError } from "./errors.js";
import * as input from "./input.js";
import { cap, MAX_LENGTH } from "./limits.js";
import * as tag from "./tags.js";
import { replaceLone } from "./unicode.js";

/** Where the input of an order ends that is too large: beyond it the same order would be larger as JSON, too. */
let limit = Infinity;
/** The member that is being read. */
let at;
/** Writes the members of an object; the first of them is `depth` steps from the order. */
let members;
/** Ends the walk through an order that is larger; no error of anybody, so nobody sees it. */
const TOO_LARGE = {};

/** Writes an order; a `UsageError` where it is not an object or cannot be read. */
export function flatten(order, name = "order", writer = writeMembers) {
  if (typeof order !== "object" || order === null) {
    throw new UsageError(`\`${name}\` must be an object, not ${order === null ? "null" : `a ${typeof order}`}`);
  }
  const before = input.length();
  // Somebody's getter may have an order of its own checked.
  const outer = [limit, at, members];
  limit = before + MAX_LENGTH;
  at = undefined;
  members = writer;
  try {
    refuseLookalikes(order, name);
    members(order, 1);
    assertRoom(0);
  } catch (error) {
    if (error === TOO_LARGE) {
      // As with text, nothing of an order is read that is too large.
      input.cutTo(before);
      return input.byte(tag.STOPPED);
    }
    if (error instanceof UsageError) throw error;
    // The error of somebody's getter may hold a customer's value, so it is not passed on. An unknown key may, too.
    const where = /^[A-Z]{1,40}$/.test(at) ? ` at \`${at}\`` : "";
    throw new UsageError(`\`${name}\` cannot be read${where}: a getter or a proxy threw`);
  } finally {
    [limit, at, members] = outer;
  }
}

/** Writes one parameter by its name as S2 spells it, and the order beside it. A list or an object is written empty. */
export function flattenParameter({ name, value, order }) {
  writeKey(cap(name));
  if (typeof value === "object" && value !== null) input.byte(Array.isArray(value) ? tag.EMPTY_LIST : tag.EMPTY_OBJECT);
  else scalar(typeof value === "string" ? cap(value) : value);
  if (order !== undefined) flatten(order, "options.order");
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

export function write(value, depth) {
  if (typeof value !== "object" || value === null) scalar(value);
  else if (depth >= tag.MAX_DEPTH) input.byte(tag.FOREIGN);
  else if (Array.isArray(value)) writeArray(value, depth);
  // Their keys are their bytes or characters, millions of them perhaps.
  else if (ArrayBuffer.isView(value) || isBoxedString(value)) input.byte(tag.FOREIGN);
  else writeObject(value, depth);
}

export function writeArray(array, depth, writeElement = write) {
  // A proxy may answer anything, and another thing each time.
  const length = Number(array.length);
  if (!(length > 0)) return input.byte(tag.EMPTY_LIST);
  input.byte(tag.LIST);
  for (let i = 0; i < length; i++) {
    assertRoom(1);
    // A hole is nothing, whatever somebody has put on `Array.prototype`.
    writeElement(Object.hasOwn(array, i) ? array[i] : undefined, depth + 1);
  }
  input.byte(tag.END);
}

function writeObject(object, depth) {
  const before = input.length();
  input.byte(tag.OBJECT);
  members(object, depth + 1);
  if (input.length() > before + 1) return input.byte(tag.END);
  input.cutTo(before);
  input.byte(tag.EMPTY_OBJECT);
}

export function writeMembers(object, depth) {
  if (hasOnlyItsOwn(object)) {
    // Engines read the members that they name in this way at their places, which takes half the time.
    for (const key in object) {
      at = key;
      writeMember(key, object[key], depth);
    }
  } else {
    for (const key of Object.keys(object)) {
      at = key;
      writeMember(key, object[key], depth);
    }
  }
}

/** Says which member is being read, for the error that names it. */
export function reads(key) {
  at = key;
}

/** A copy of the members that have names. */
export function copyOf(object) {
  const outer = at;
  try {
    if (Object.getOwnPropertySymbols(object).length === 0) return { ...object };
    return Object.fromEntries(Object.keys(object).map((key) => [key, object[key]]));
  } catch (error) {
    // Engines do not say which of them threw: they are read once more.
    for (at of Object.keys(object)) object[at];
    at = outer;
    throw error;
  }
}

/** Whether `for in` names no members but those of the object itself. Nobody else's prototype is walked through. */
export function hasOnlyItsOwn(object) {
  const prototype = Object.getPrototypeOf(object);
  if (prototype !== Object.prototype) return prototype === null;
  // Somebody may have put something there.
  for (const _ in prototype) return false;
  return true;
}

export function writeMember(key, value, depth) {
  writeKey(key);
  write(value, depth);
}

export function writeKey(key) {
  assertRoom(key.length);
  putKey(key);
}

/** Writes a key, or something in its place where it has half of a surrogate pair. */
export function putKey(key, instead) {
  // Keys cannot be marked as values can; a key like this is no parameter anyway.
  if (!input.text(key)) input.text(instead ?? replaceLone(key));
}

function assertRoom(length) {
  if (input.length() + length > limit) throw TOO_LARGE;
}

function scalar(value) {
  switch (typeof value) {
    case "string":
      return writeText(value, tag.TEXT);
    case "number":
      return Number.isFinite(value) ? writeText(`${value}`, tag.NUMBER) : input.byte(tag.FOREIGN);
    case "bigint":
      // The digits of a very long one take minutes to write.
      return BigInt.asIntN(64, value) === value ? writeText(`${value}`, tag.NUMBER) : input.byte(tag.FOREIGN);
    case "boolean":
      return input.byte(value ? tag.TRUE : tag.FALSE);
    default:
      return input.byte(value === null || value === undefined ? tag.NOTHING : tag.FOREIGN);
  }
}

function writeText(text, kind) {
  assertRoom(text.length);
  putText(text, kind);
}

/** Writes a text, or the spelling of a number; `undefined` for what no text can carry. */
export function putText(text, kind = tag.TEXT) {
  const before = input.length();
  input.byte(kind);
  if (text === undefined || !input.text(text)) {
    input.cutTo(before);
    input.byte(tag.NOT_UNICODE);
  }
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
