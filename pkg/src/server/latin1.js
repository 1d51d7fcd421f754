/**
 * Texts that go into the core with a byte for each character (ISO 8859-1), as V8 holds most of them and hands them over in no time, and
 * texts of ASCII that come out of it. Only Node can (src/wasm/latin1.rs, docs/design.md).
 */
import { Buffer } from "node:buffer";
import * as input from "../input.js";

/** Reads and writes such texts in a memory. */
export function bytesOf(memory) {
  const buffer = Buffer.from(memory);
  return {
    // Without the name of the coding, where that is known: a third of the time.
    read: buffer.latin1Slice ? (from, to) => buffer.latin1Slice(from, to) : (from, to) => buffer.toString("latin1", from, to),
    write: (text, at) => buffer.write(text, at, "latin1"),
  };
}

/** What such bytes cannot hold. */
const BEYOND = /[^\0-\xff]/;

/** Tells the core that the input is in ISO 8859-1. */
const LATIN_1 = { flags: 1 << 6 };

/** Writes an order that is a text. */
export function writeText(text) {
  if (BEYOND.test(text)) return input.utf8(text);
  input.restore(text);
  return LATIN_1;
}
