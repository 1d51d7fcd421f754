import { Buffer } from "node:buffer";
import { connect, FORM, JSON_TEXT } from "./core.js";
import { speakEnglish } from "./english.js";
import { exportsOf } from "./instance.js";
import { bytesOf, writeText } from "./latin1.js";
import text from "./server/inline.js";
import { serving } from "./serving.js";

/** Starts the core in Node, Bun or Deno: without a file path that a bundler or a serverless packer could break. */
export function start() {
  connect(exportsOf(Buffer.from(text, "base64")), { ...serving, [JSON_TEXT]: writeText, [FORM]: writeText, bytesOf });
  speakEnglish();
}
