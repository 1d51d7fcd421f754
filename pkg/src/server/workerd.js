// Workers must not compile bytes at run time; the module is compiled when the worker is deployed.
import { connect } from "../core.js";
import { speakEnglish } from "../english.js";
import { exportsOf } from "../instance.js";
import module from "./core_bg.wasm";
import { serving } from "./serving.js";

export * from "./index.js";

connect(exportsOf(module), serving);
speakEnglish();
