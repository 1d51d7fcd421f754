// For `require` outside Node, such as Jest's jsdom: the browser's module, ready without `init`.
import { decode } from "./base64.js";
import { connect } from "./core.js";
import { speakEnglish } from "./english.js";
import "./fields.js";
import text from "./inline.js";
import { instancesOf } from "./instance.js";
import { reading } from "./reading.js";

export { RestartError, UsageError, Validator, version, WasmForbiddenError } from "./api.js";
export { init } from "./english.js";

connect(instancesOf(decode(text)), reading);
speakEnglish();
