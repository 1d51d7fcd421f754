// Node, Bun, Deno: ready as soon as it is imported, without a file path that a bundler or a serverless packer could break.
import { Buffer } from "node:buffer";
import { decode } from "./base64.js";
import { connect } from "./core.js";
import { speakEnglish } from "./english.js";
import { exportsOf } from "./instance.js";
import text from "./server/inline.js";
import { serving } from "./serving.js";

export { UsageError, Validator, version, WasmForbiddenError } from "./api.js";
export { init } from "./english.js";

/** Faster than any decoder. */
function asciiOf(memory) {
  const buffer = Buffer.from(memory);
  return (from, to) => buffer.toString("latin1", from, to);
}

connect(exportsOf(decode(text)), { ...serving, asciiOf });
speakEnglish();
