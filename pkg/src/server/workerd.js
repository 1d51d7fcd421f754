// Workers must not compile bytes at run time; the module is compiled when the worker is deployed.
import { connect } from "../core.js";
import { speakEnglish } from "../english.js";
import module from "./core_bg.wasm";
import { initSync } from "./glue.js";
import { guarded } from "./objects.js";
import { serving } from "./serving.js";

export * from "./index.js";

connect({ now: () => guarded(initSync({ module })) }, serving);
speakEnglish();
