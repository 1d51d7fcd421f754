import { Buffer } from "node:buffer";
import { decode } from "./base64.js";
import { connect } from "./core.js";
import { speakEnglish } from "./english.js";
import { exportsOf } from "./instance.js";
import text from "./server/inline.js";
import { serving } from "./serving.js";

/** Faster than any decoder. */
function asciiOf(memory) {
  const buffer = Buffer.from(memory);
  return (from, to) => buffer.toString("latin1", from, to);
}

/** Starts the core in Node, Bun or Deno: without a file path that a bundler or a serverless packer could break. */
export function start(more) {
  connect(exportsOf(decode(text)), { ...serving, asciiOf, ...more });
  speakEnglish();
}
