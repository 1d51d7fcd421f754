/**
 * The memory of the core, where an input is written and an answer read. Most of an order is short ASCII text, which a loop
 * carries over faster than any call of the platform.
 */

import { COLUMN, EMPTY_OBJECT, END, OBJECT } from "./tags.js";

/** Room for the input of an ordinary order. */
const ORDINARY = 4096;
/** Safari's decoder fails after two gigabytes. */
const MAX_DECODED = 2 ** 31 - 2 ** 20;

const encoder = new TextEncoder();
let decoder = new TextDecoder();
let decoded = 0;

let core;
let bytes;
let words;
/** Reads and writes texts with a byte for each character in a memory, where the platform has a faster way. */
let bytesOf;
let single;
/** Addresses: of the input's first byte, of the next one, of the end of its room. */
let start = 0;
let at = 0;
let end = 0;

export function connect(exports, platform) {
  core = exports;
  bytesOf = platform;
  bytes = new Uint8Array(0);
}

export function begin() {
  makeRoom(ORDINARY);
  at = start;
}

export function length() {
  return at - start;
}

export function cutTo(length) {
  at = start + length;
}

/**
 * What has been written, to be put back behind another input. As a text, which engines make and collect sooner than an array: with a
 * character for each byte where the platform can, else with those that the bytes are in UTF-8.
 */
export function save() {
  return read(start, at - start, true);
}

function makeRoom(size) {
  start = core.input(size) >>> 0;
  end = start + size;
  refresh();
}

function refresh() {
  // Memory that grows leaves its old view empty.
  if (bytes.length > 0) return;
  bytes = new Uint8Array(core.memory.buffer);
  words = new Uint32Array(core.memory.buffer);
  single = bytesOf?.(core.memory.buffer);
}

function reserve(more) {
  if (at + more <= end) return;
  const used = at - start;
  makeRoom(Math.max(2 * (end - start), used + more));
  at = start + used;
}

export function byte(value) {
  reserve(1);
  bytes[at++] = value;
}

/** Text without half a surrogate pair, as it is. */
export function utf8(text) {
  reserve(3 * text.length);
  at += encoder.encodeInto(text, bytes.subarray(at, end)).written;
}

/** Writes what was saved. */
export function restore(text) {
  if (!single) return utf8(text);
  reserve(text.length);
  at += single.write(text, at);
}

/** Lengths of texts (src/json/wire.rs). */
const LONG = 0x7f;
/** The most units of a text whose length is one byte, however many bytes a unit takes. */
const SHORT = 41;

/** The most units of a text of ASCII whose length is one byte. */
const SHORT_ASCII = 123;

/**
 * A member by its column, with a text behind its length, in one go. False, and nothing written, where the text has to be written
 * with more care.
 */
export function member(column, kind, text) {
  const { length } = text;
  if (length > SHORT_ASCII) return false;
  reserve(length + 4);
  const into = bytes;
  let to = at + 4;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) return false;
    into[to++] = unit;
  }
  into[at] = COLUMN;
  into[at + 1] = column;
  into[at + 2] = kind;
  into[at + 3] = length;
  at = to;
  return true;
}

/** The same of any other text; false where half of a surrogate pair is in it. */
export function longMember(column, kind, value) {
  const before = at;
  for (const mark of [COLUMN, column, kind]) byte(mark);
  const isWritten = text(value);
  if (!isWritten) at = before;
  return isWritten;
}

export function beginRow() {
  byte(OBJECT);
}

export function endRow(isEmpty) {
  if (isEmpty) bytes[at - 1] = EMPTY_OBJECT;
  else byte(END);
}

/** Text behind its length in bytes. False, and nothing written, where half of a surrogate pair is in it. */
export function text(text) {
  const { length } = text;
  reserve(3 * length + 5);
  const first = at + (length <= SHORT ? 1 : 5);
  const to = encoded(text, first);
  if (to === 0) return false;
  writeLength(to - first, length <= SHORT);
  at = to;
  return true;
}

/** Writes a text from an address on, for which there is room. Answers where it ends; 0 where half of a surrogate pair is in it. */
function encoded(text, from) {
  const { length } = text;
  const into = bytes;
  let to = from;
  let i = 0;
  // Nearly always all of it, and faster by a sixth without the other branches.
  for (let unit; i < length && (unit = text.charCodeAt(i)) < 0x80; i++) into[to++] = unit;
  for (; i < length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) {
      into[to++] = unit;
    } else if (unit < 0x800) {
      into[to++] = 0xc0 | (unit >> 6);
      into[to++] = 0x80 | (unit & 0x3f);
    } else if (unit < 0xd800 || unit > 0xdfff) {
      into[to++] = 0xe0 | (unit >> 12);
      into[to++] = 0x80 | ((unit >> 6) & 0x3f);
      into[to++] = 0x80 | (unit & 0x3f);
    } else {
      const low = unit < 0xdc00 ? text.charCodeAt(++i) : NaN;
      if (!(low >= 0xdc00 && low <= 0xdfff)) return 0;
      const point = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
      into[to++] = 0xf0 | (point >> 18);
      into[to++] = 0x80 | ((point >> 12) & 0x3f);
      into[to++] = 0x80 | ((point >> 6) & 0x3f);
      into[to++] = 0x80 | (point & 0x3f);
    }
  }
  return to;
}

function writeLength(length, isShort) {
  if (isShort) {
    bytes[at] = length;
    return;
  }
  bytes[at] = LONG;
  for (let i = 0; i < 4; i++) bytes[at + 1 + i] = (length >> (7 * i)) & 0x7f;
}

/** The memory of the core as numbers of 32 bits, until it grows. */
export function numbers() {
  refresh();
  return words;
}

/** The answer of this many bytes at an address of the core. */
export function read(address, length, isAscii) {
  refresh();
  const from = address >>> 0;
  if (isAscii && single) return single.read(from, from + length);
  if ((decoded += length) > MAX_DECODED) {
    decoder = new TextDecoder();
    decoded = length;
  }
  return decoder.decode(bytes.subarray(from, from + length));
}
