/**
 * The memory of the core: writes inputs and reads answers. Most of an order is short ASCII text, which a loop copies faster
 * than any function of the platform.
 */

import { attach, decoded } from "./host.js";
import { MAX_BYTES, TOO_LARGE } from "./limits.js";
import * as protocol from "./protocol.js";
import { isWellFormed, replaceLone } from "./unicode.js";

/** The first room: enough for the input of a usual order. */
const ORDINARY = 4096;
/** The most UTF-16 units of a text whose length surely fits one character: a unit takes at most three bytes. */
const MAX_SHORT_UNITS = 41;

const encoder = new TextEncoder();

export class Input {
  #exports;
  bytes = new Uint8Array(0);
  #words;
  /** Addresses: the input's first byte, its next byte, the end of its room. */
  #start = 0;
  at = 0;
  #end = 0;
  /** The bytes of keys and scalars so far, as `Meter` in `src/visitor.rs` counts them. */
  size = 0;

  /** Takes the memory of this instance. */
  attach(exports) {
    this.#exports = exports;
    this.bytes = new Uint8Array(0);
    attach(exports);
  }

  begin() {
    this.#makeRoom(ORDINARY);
    this.at = this.#start;
    this.size = 0;
  }

  length() {
    return this.at - this.#start;
  }

  cutTo(length) {
    this.at = this.#start + length;
  }

  /** What has been written so far, for `restore`. A text, because engines make and free it faster than an array. */
  save() {
    return { text: this.read(this.#start, this.length()), size: this.size };
  }

  restore({ text, size }) {
    this.begin();
    this.utf8(text);
    this.size = size;
  }

  /** Counts bytes against the limit. */
  count(bytes) {
    if ((this.size += bytes) > MAX_BYTES) throw TOO_LARGE;
  }

  /** Writes an order. One that is too large is dropped completely, as with text. */
  bounded(write) {
    const before = this.length();
    try {
      write();
    } catch (error) {
      if (error !== TOO_LARGE) throw error;
      this.cutTo(before);
      this.byte(protocol.STOPPED);
    }
  }

  #makeRoom(size) {
    this.#start = this.#exports.input(size) >>> 0;
    this.#end = this.#start + size;
    this.refresh();
  }

  /** Makes a new view if the memory has grown, which detaches the old one. */
  refresh() {
    if (this.bytes.length > 0) return;
    const { buffer } = this.#exports.memory;
    this.bytes = new Uint8Array(buffer);
    this.#words = new Uint32Array(buffer);
  }

  /** Makes room for this many more bytes. */
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

  /** Writes a scalar that is no text. */
  literal(tag) {
    this.count(4);
    this.byte(tag);
  }

  /** Writes a text without lone surrogates. */
  utf8(text) {
    this.reserve(3 * text.length);
    this.at += encoder.encodeInto(text, this.bytes.subarray(this.at, this.#end)).written;
  }

  /** Ends an object that began at this length of the input. */
  endObject(before) {
    if (this.length() > before + 1) return this.byte(protocol.END);
    this.cutTo(before);
    this.literal(protocol.EMPTY_OBJECT);
  }

  /** Writes a key, or a replacement if it has a lone surrogate. */
  key(key, instead) {
    // Unlike values, keys have no tag for this; no parameter has such a key.
    if (!this.text(key)) this.text(instead ?? replaceLone(key));
  }

  /** Writes a text as a value, or a number as written; `undefined` for a value of a form that is no text. */
  value(text, kind = protocol.TEXT) {
    const before = this.length();
    this.byte(kind);
    if (text === undefined || !this.text(text)) {
      this.cutTo(before);
      this.byte(protocol.NOT_UNICODE);
      // Escapes of JSON express half of a surrogate pair.
      this.text(JSON.stringify(text ?? "").slice(1, -1));
    }
    if (!text) this.count(1);
  }

  /** Writes a text after its length in bytes. False, with nothing written, if it has a lone surrogate. */
  text(text) {
    const { length } = text;
    if (this.size + length > MAX_BYTES) {
      // Not copied only to be counted.
      if (isWellFormed(text)) throw TOO_LARGE;
      return false;
    }
    this.reserve(3 * length + 5);
    const isShort = length <= MAX_SHORT_UNITS;
    const first = this.at + (isShort ? 1 : 5);
    const to = encoded(text, this.bytes, first);
    if (to === 0) return false;
    this.count(to - first);
    writeLength(this.bytes, this.at, to - first, isShort);
    this.at = to;
    return true;
  }

  /** The memory of the core as 32-bit numbers, valid until it grows. */
  numbers() {
    this.refresh();
    return this.#words;
  }

  /** The text of this many bytes at an address of the core. */
  read(address, length) {
    this.refresh();
    const from = address >>> 0;
    return decoded(this.bytes.subarray(from, from + length));
  }
}

/** Writes a text at an address with enough room. Returns the address of its end; 0 if it has a lone surrogate. */
function encoded(text, into, from) {
  const { length } = text;
  let to = from;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) return isWellFormed(text) ? from + encoder.encodeInto(text, into.subarray(from)).written : 0;
    into[to++] = unit;
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
