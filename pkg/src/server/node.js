// Node, Bun, Deno: ready as soon as it is imported, without a file path that a bundler or a serverless packer could break.
import { Buffer } from "node:buffer";
import { connect, FORM, JSON_TEXT } from "../core.js";
import { speakEnglish } from "../english.js";
import { exportsOf } from "../instance.js";
import text from "./inline.js";
import { bytesOf, writeText } from "./latin1.js";
import { serving, writeJson } from "./serving.js";

export * from "./index.js";

connect(exportsOf(Buffer.from(text, "base64")), {
  ...serving,
  [JSON_TEXT]: (json) => writeJson(json, writeText),
  [FORM]: writeText,
  bytesOf,
});
speakEnglish();
