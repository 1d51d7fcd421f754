/**
 * Parses JSON text for the module of pages and writes the values into the input. On servers `src/json/reader.rs` does the same: both
 * refuse the same text at the same byte, and keep what `JSON.parse` loses (repeated keys, digits beyond the precision of a
 * number).
 */

import { UsageError } from "./errors.js";
import { byteLength, MAX_DEPTH } from "./limits.js";
import * as tag from "./protocol.js";
import { replaceLone } from "./unicode.js";

const SPACE = /[ \t\n\r]*/y;
const DIGITS = /\d*/y;
const EXPONENT = /(?:[eE][+-]?)?/y;
/** Characters before a quotation mark, a backslash, or a control character (forbidden in strings). */
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const HEX = /[\da-fA-F]?/y;
const ESCAPED = /["\\/bfnrt]?/y;
const WORDS = { t: ["true", tag.TRUE], f: ["false", tag.FALSE], n: ["null", tag.NULL] };

/** Writes the order of a JSON text. */
export function writeJson(input, text) {
  input.bounded(() => write(input, text));
}

function write(input, text) {
  let at = 0;
  /** The closing brackets of the open lists and objects, the outermost first. */
  const open = [];

  const fail = () => {
    // On servers a lone surrogate is read as its escape.
    const read = replaceLone(text.slice(0, at), "\\udddd");
    throw new UsageError(`the order is not JSON: unexpected input at byte ${byteLength(read)}`);
  };
  const pass = (pattern) => {
    const start = at;
    pattern.lastIndex = at;
    pattern.test(text);
    at = pattern.lastIndex;
    return text.slice(start, at);
  };
  const has = (character) => text[at] === character && ++at > 0;
  const next = () => {
    if (text.charCodeAt(at) <= 0x20) pass(SPACE);
    return text[at];
  };

  const digits = () => pass(DIGITS) || fail();
  const number = () => {
    const start = at;
    has("-");
    has("0") || digits();
    has(".") && digits();
    if (pass(EXPONENT)) digits();
    return text.slice(start, at);
  };
  const string = () => {
    const start = at;
    has('"') || fail();
    let isEscaped = false;
    while ((pass(PLAIN), !has('"'))) {
      has("\\") || fail();
      isEscaped = true;
      if (has("u")) for (let digit = 0; digit < 4; digit++) pass(HEX) || fail();
      else pass(ESCAPED) || fail();
    }
    return isEscaped ? JSON.parse(text.slice(start, at)) : text.slice(start + 1, at - 1);
  };
  const key = () => {
    next();
    const name = string();
    // A key with a lone surrogate is no parameter.
    if (open.length <= MAX_DEPTH) input.key(name, "\ufffd");
    next();
    has(":") || fail();
  };
  const put = (kind, value) => {
    if (open.length > MAX_DEPTH) return;
    if (kind === tag.OBJECT || kind === tag.LIST) input.byte(kind);
    else if (value === undefined) input.literal(kind);
    else input.value(value, kind);
  };
  /** Reads a scalar, or the beginning of an object or list; true if members or elements follow. */
  const begins = () => {
    const character = next();
    if (has("{") || has("[")) {
      const [close, kind, empty] = character === "{" ? ["}", tag.OBJECT, tag.EMPTY_OBJECT] : ["]", tag.LIST, tag.EMPTY_LIST];
      next();
      const isEmpty = has(close);
      // The order itself has no tag; values that are too deep are skipped.
      if (open.length > 0) put(open.length === MAX_DEPTH ? tag.FOREIGN : isEmpty ? empty : kind);
      if (isEmpty) return false;
      open.push(close);
      return true;
    }
    if (character === '"') put(tag.TEXT, string());
    else if (Object.hasOwn(WORDS, character)) {
      const [word, kind] = WORDS[character];
      if (!text.startsWith(word, at)) fail();
      at += word.length;
      put(kind);
    } else put(tag.NUMBER, number());
    return false;
  };
  /** After a value: closes the objects and lists that end here; returns whether another value follows. */
  const goesOn = () => {
    while (open.length > 0) {
      next();
      if (has(",")) return true;
      has(open.at(-1)) || fail();
      open.pop();
      if (open.length > 0 && open.length < MAX_DEPTH) input.byte(tag.END);
    }
    return false;
  };

  const isObject = next() === "{";
  while (begins() || goesOn()) if (open.at(-1) === "}") key();
  next();
  if (at < text.length) fail();
  if (!isObject) throw new UsageError("the order must be a JSON object");
}
