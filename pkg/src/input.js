/**
 * The memory of the core, where an input is written and an answer read. Most of an order is short ASCII text, which a loop
 * carries over faster than any call of the platform.
 */

import * as protocol from "./protocol.js";
import { replaceLone } from "./unicode.js";

/** Room for the input of an ordinary order. */
const ORDINARY = 4096;
/** Safari's decoder fails after two gigabytes. */
const MAX_DECODED = 2 ** 31 - 2 ** 20;
/** The most units of a text whose length is one byte, however many bytes a unit takes. */
const MAX_SHORT_UNITS = 41;

const encoder = new TextEncoder();

export class Input {
  #exports;
  bytes = new Uint8Array(0);
  #words;
  /** Addresses: of the input's first byte, of the next one, of the end of its room. */
  #start = 0;
  at = 0;
  #end = 0;
  #decoder = new TextDecoder();
  #decoded = 0;

  constructor(exports) {
    this.#exports = exports;
  }

  begin() {
    this.#makeRoom(ORDINARY);
    this.at = this.#start;
  }

  length() {
    return this.at - this.#start;
  }

  cutTo(length) {
    this.at = this.#start + length;
  }

  /** What has been written, to be put back behind another input by `utf8`. As a text, which engines make and collect sooner than an array. */
  save() {
    return this.read(this.#start, this.length());
  }

  #makeRoom(size) {
    this.#start = this.#exports.input(size) >>> 0;
    this.#end = this.#start + size;
    this.refresh();
  }

  /** Looks at the memory again, if it has grown: that leaves its old view empty. */
  refresh() {
    if (this.bytes.length > 0) return;
    const { buffer } = this.#exports.memory;
    this.bytes = new Uint8Array(buffer);
    this.#words = new Uint32Array(buffer);
  }

  /** Makes room for so many bytes more. */
  reserve(more) {
    if (this.at + more <= this.#end) return;
    const used = this.length();
    this.#makeRoom(Math.max(2 * (this.#end - this.#start), used + more));
    this.cutTo(used);
  }

  byte(value) {
    this.reserve(1);
    this.bytes[this.at++] = value;
  }

  /** Text without half a surrogate pair, as it is. */
  utf8(text) {
    this.reserve(3 * text.length);
    this.at += encoder.encodeInto(text, this.bytes.subarray(this.at, this.#end)).written;
  }

  /** Ends an object that began at this length. */
  endObject(before) {
    if (this.length() > before + 1) return this.byte(protocol.END);
    this.cutTo(before);
    this.byte(protocol.EMPTY_OBJECT);
  }

  /** A key, or something in its place where it has half of a surrogate pair. */
  key(key, instead) {
    // Keys cannot be marked as values can; a key like this is no parameter anyway.
    if (!this.text(key)) this.text(instead ?? replaceLone(key));
  }

  /** A text as a value, or the spelling of a number; `undefined` for what no text can carry. */
  value(text, kind = protocol.TEXT) {
    const before = this.length();
    this.byte(kind);
    if (text === undefined || !this.text(text)) {
      this.cutTo(before);
      this.byte(protocol.NOT_UNICODE);
    }
  }

  /** Text behind its length in bytes. False, and nothing written, where half of a surrogate pair is in it. */
  text(text) {
    const { length } = text;
    this.reserve(3 * length + 5);
    const isShort = length <= MAX_SHORT_UNITS;
    const first = this.at + (isShort ? 1 : 5);
    const to = encoded(text, this.bytes, first);
    if (to === 0) return false;
    writeLength(this.bytes, this.at, to - first, isShort);
    this.at = to;
    return true;
  }

  /** The memory of the core as numbers of 32 bits, until it grows. */
  numbers() {
    this.refresh();
    return this.#words;
  }

  /** The text of this many bytes at an address of the core; a platform may have a faster way for ASCII. */
  read(address, length) {
    this.refresh();
    const from = address >>> 0;
    if ((this.#decoded += length) > MAX_DECODED) {
      this.#decoder = new TextDecoder();
      this.#decoded = length;
    }
    return this.#decoder.decode(this.bytes.subarray(from, from + length));
  }
}

/** Writes a text from an address on, for which there is room. Answers where it ends; 0 where half of a surrogate pair is in it. */
function encoded(text, into, from) {
  const { length } = text;
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

function writeLength(into, at, length, isShort) {
  if (isShort) {
    into[at] = length;
    return;
  }
  into[at] = protocol.LONG_TEXT;
  for (let i = 0; i < 4; i++) into[at + 1 + i] = (length >> (7 * i)) & 0x7f;
}
