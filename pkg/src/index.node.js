// Node, Bun, Deno: ready as soon as it is imported, without a file path that a bundler or a serverless packer could break.
import { Buffer } from "node:buffer";
import { inspect } from "node:util";
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

/** What is printed shows what is in it, and not that it is read when somebody asks for it. */
const SHOWN = {
  value() {
    return { ...this };
  },
};

function present(outcome) {
  return Object.defineProperty(outcome, inspect.custom, SHOWN);
}

connect(exportsOf(decode(text)), { ...serving, asciiOf, present });
speakEnglish();
