/**
 * The memory of the core, where an input is written and an answer read. Most of an order is short ASCII text, which a loop
 * carries over faster than any call of the platform.
 */

import { NUMBERED } from "./tags.js";
import { isWellFormed } from "./unicode.js";

/** Safari's decoder fails after two gigabytes. */
const MAX_DECODED = 2 ** 31 - 2 ** 20;

const encoder = new TextEncoder();
let decoder = new TextDecoder();
let decoded = 0;

let core;
let bytes;
let asciiReader = () => undefined;
let readAscii;
/** The address of the input in the core's memory. */
let start = 0;
/** How much of it stands there already. */
let sent = 0;

const SIZE = 16_384;
/**
 * What has been written since, which goes there together. The core's memory may grow and is then another array; into one that
 * never changes engines write faster by a tenth.
 */
const page = new Uint8Array(SIZE);
let at = 0;

export function connect(exports) {
  core = exports;
  bytes = new Uint8Array(0);
}

/** Where the platform reads ASCII faster than any other text: makes a reader of a memory, from one address to another. */
export function readAsciiWith(reader) {
  asciiReader = reader;
}

export function begin() {
  sent = 0;
  at = 0;
}

export function length() {
  return sent + at;
}

/** Sends what is left, and says how long the input is. */
export function finish() {
  // Also an input of nothing is one: the core then forgets what was before.
  makeRoom(0);
  return sent;
}

export function cutTo(length) {
  at = Math.max(0, length - sent);
  sent = Math.min(sent, length);
}

/** The input as it stands in the core: to be put back behind another one. */
export function save() {
  if (at > 0) makeRoom(0);
  refresh();
  return readAscii === undefined ? bytes.slice(start, start + sent) : readAscii(start, start + sent);
}

export function restore(saved) {
  begin();
  makeRoom(saved.length);
  if (typeof saved === "string") for (; sent < saved.length; sent++) bytes[start + sent] = saved.charCodeAt(sent);
  else bytes.set(saved, start);
  sent = saved.length;
}

/** Sends what has been written, and makes room for more behind it. */
function makeRoom(more) {
  start = core.input(sent + at + more) >>> 0;
  refresh();
  bytes.set(at < SIZE ? page.subarray(0, at) : page, start + sent);
  sent += at;
  at = 0;
}

function refresh() {
  // Memory that grows leaves its old view empty.
  if (bytes.length > 0) return;
  bytes = new Uint8Array(core.memory.buffer);
  readAscii = asciiReader(core.memory.buffer);
}

export function byte(value) {
  if (at === SIZE) makeRoom(0);
  page[at++] = value;
}

/** Text without half a surrogate pair, as it is. */
export function utf8(text) {
  const room = 3 * text.length;
  makeRoom(room);
  const from = start + sent;
  sent += encoder.encodeInto(text, bytes.subarray(from, from + room)).written;
}

/** Lengths of texts (src/json/wire.rs). */
const LONG = 0x7f;
/** The most units of a text whose length is one byte, however many bytes a unit takes. */
const SHORT = 41;
/** The same for a text of ASCII. */
const SHORT_ASCII = 123;

/**
 * A known name, by its number, and a text behind its length, as nearly all of an order is. False, and nothing written, where the
 * text has to be written with more care, or the page is full.
 */
export function member(number, kind, text) {
  const { length } = text;
  if (length > SHORT_ASCII || at + length + 4 > SIZE) return false;
  let to = at + 4;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) return false;
    page[to++] = unit;
  }
  page[at] = NUMBERED;
  page[at + 1] = number;
  page[at + 2] = kind;
  page[at + 3] = length;
  at = to;
  return true;
}

/** Text behind its length in bytes. False, and nothing written, where half of a surrogate pair is in it. */
export function text(text) {
  const { length } = text;
  if (3 * length + 5 > SIZE) return longText(text);
  if (at + 3 * length + 5 > SIZE) makeRoom(0);
  const first = at + (length <= SHORT ? 1 : 5);
  let to = first;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) {
      page[to++] = unit;
    } else if (unit < 0x800) {
      page[to++] = 0xc0 | (unit >> 6);
      page[to++] = 0x80 | (unit & 0x3f);
    } else if (unit < 0xd800 || unit > 0xdfff) {
      page[to++] = 0xe0 | (unit >> 12);
      page[to++] = 0x80 | ((unit >> 6) & 0x3f);
      page[to++] = 0x80 | (unit & 0x3f);
    } else {
      const low = unit < 0xdc00 ? text.charCodeAt(++i) : NaN;
      if (!(low >= 0xdc00 && low <= 0xdfff)) return false;
      const point = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
      page[to++] = 0xf0 | (point >> 18);
      page[to++] = 0x80 | ((point >> 12) & 0x3f);
      page[to++] = 0x80 | ((point >> 6) & 0x3f);
      page[to++] = 0x80 | (point & 0x3f);
    }
  }
  if (length <= SHORT) page[at] = to - first;
  else writeLength(page, at, to - first);
  at = to;
  return true;
}

function longText(text) {
  if (!isWellFormed(text)) return false;
  makeRoom(0);
  const before = sent;
  sent += 5;
  utf8(text);
  writeLength(bytes, start + before, sent - before - 5);
  return true;
}

function writeLength(into, place, length) {
  into[place] = LONG;
  for (let i = 0; i < 4; i++) into[place + 1 + i] = (length >> (7 * i)) & 0x7f;
}

/** The answer of this many bytes at an address of the core. */
export function read(address, length, isAscii) {
  refresh();
  const from = address >>> 0;
  if (isAscii && readAscii !== undefined) return readAscii(from, from + length);
  if ((decoded += length) > MAX_DECODED) {
    decoder = new TextDecoder();
    decoded = length;
  }
  return decoder.decode(bytes.subarray(from, from + length));
}
