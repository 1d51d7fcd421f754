import { Buffer } from "node:buffer";
import { connect } from "./core.js";
import { speakEnglish } from "./english.js";
import { exportsOf } from "./instance.js";
import text from "./server/inline.js";
import { serving } from "./serving.js";

/** Texts with a byte for each character, faster than any coder of UTF-8. */
function bytesOf(memory) {
  const buffer = Buffer.from(memory);
  return {
    // Without the name of the coding, where that is known: a third of the time.
    read: buffer.latin1Slice ? (from, to) => buffer.latin1Slice(from, to) : (from, to) => buffer.toString("latin1", from, to),
    write: (text, at) => buffer.write(text, at, "latin1"),
  };
}

/** Starts the core in Node, Bun or Deno: without a file path that a bundler or a serverless packer could break. */
export function start(more) {
  connect(exportsOf(Buffer.from(text, "base64")), { ...serving, bytesOf, ...more });
  speakEnglish();
}
