/**
 * Flattens an order into the text that the core reads: one record for each value, `path U+001F value U+001E`. One text
 * crosses into wasm faster than an object does property by property, and all reading of foreign objects is in one place.
 */

import { UsageError } from "./errors.js";
import { cap, MAX_LENGTH } from "./limits.js";
import { isWellFormed, replaceLone } from "./unicode.js";

const VALUE = "\x1f";
const END = "\x1e";
const KEY = "\x1d";
const INDEX = "\x1c";

const RESERVED = /[\x1b-\x1f]/;
const EACH_RESERVED = /[\x1b-\x1f]/g;

/** Deeper than any order of the documents (three steps), and the end of every cycle. */
const MAX_DEPTH = 8;

/** The wire repeats the way to each value, so an order takes more of it than of JSON. The core has the same limit. */
const MAX_WIRE = 2 * MAX_LENGTH;
const TOO_LARGE = `${VALUE}xlarge${END}`;

/** The wire text of an order; a `UsageError` where it is not an object or cannot be read. */
export function flatten(order, name = "order") {
  if (typeof order !== "object" || order === null) {
    throw new UsageError(`\`${name}\` must be an object, not ${order === null ? "null" : `a ${typeof order}`}`);
  }
  const writer = { text: "", full: false };
  let at;
  try {
    refuseLookalikes(order, name);
    for (const key of Object.keys(order)) {
      at = key;
      write(writer, escape(replaceLone(key)), order[key], 1);
      if (writer.full) break;
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    // The error of somebody's getter may hold a customer's value, so it is not passed on. An unknown key may, too.
    const where = /^[A-Z]{1,40}$/.test(at) ? ` at \`${at}\`` : "";
    throw new UsageError(`\`${name}\` cannot be read${where}: a getter or a proxy threw`);
  }
  // As with text, nothing of an order is read that is too large.
  return writer.full ? TOO_LARGE : writer.text;
}

/** The tag and text of one value. A list or an object is sent as what it is, without its contents. */
export function flattenValue(value) {
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "a" : "o";
  return scalar(typeof value === "string" ? cap(value) : value);
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

function write(writer, path, value, depth) {
  if (typeof value !== "object" || value === null) {
    put(writer, path, scalar(value));
  } else if (depth >= MAX_DEPTH) {
    put(writer, path, "xdeep");
  } else if (Array.isArray(value)) {
    writeArray(writer, path, value, depth);
  } else if (ArrayBuffer.isView(value) || isBoxedString(value)) {
    // Their keys are their bytes or characters, millions of them perhaps.
    put(writer, path, "xobject");
  } else {
    writeObject(writer, path, value, depth);
  }
}

function writeArray(writer, path, array, depth) {
  // A proxy may answer anything, and another thing each time.
  const length = Number(array.length);
  if (!(length > 0)) return put(writer, path, "a");
  for (let i = 0; i < length && !writer.full; i++) {
    // A hole is nothing, whatever somebody has put on `Array.prototype`.
    write(writer, path + INDEX + i, Object.hasOwn(array, i) ? array[i] : undefined, depth + 1);
  }
}

function writeObject(writer, path, object, depth) {
  const keys = Object.keys(object);
  if (keys.length === 0) return put(writer, path, "o");
  for (const key of keys) {
    write(writer, path + KEY + escape(replaceLone(key)), object[key], depth + 1);
    if (writer.full) break;
  }
}

function put(writer, path, tagged) {
  writer.full = writer.text.length + path.length + tagged.length + 2 > MAX_WIRE;
  if (!writer.full) writer.text += path + VALUE + tagged + END;
}

function scalar(value) {
  switch (typeof value) {
    case "string":
      return isWellFormed(value) ? `s${escape(value)}` : "u";
    case "number":
      return Number.isFinite(value) ? `n${value}` : "xnumber";
    case "bigint":
      // The digits of a very long one take minutes to write.
      return BigInt.asIntN(64, value) === value ? `n${value}` : "xbigint";
    case "boolean":
      return value ? "t" : "f";
    case "undefined":
      return "z";
    default:
      return value === null ? "z" : `x${typeof value}`;
  }
}

function escape(text) {
  if (!RESERVED.test(text)) return text;
  return text.replace(EACH_RESERVED, (char) =>
    char === "\x1b" ? "\x1b;" : `\x1b${String.fromCharCode(char.charCodeAt(0) + 0x20)}`,
  );
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
