// The smallest entry: the caller gives the address of the .wasm file, so that it streams, is cached as code, and needs no
// base64.
import { compile } from "./compile.js";
import { connect, isReady } from "./core.js";
import { loadEnglish } from "./english-later.js";
import { UsageError } from "./errors.js";
import { instancesOf } from "./instance.js";
import { choose, needsEnglish } from "./language.js";
import { reading } from "./reading.js";

export { RestartError, UsageError, Validator, version, WasmForbiddenError } from "./api.js";

let starting;

/** Takes the address of `oney-rules/core.wasm`, a `Response` with it, its bytes, or the compiled module. */
export async function init(input, options) {
  if (input?.locale !== undefined) throw new UsageError("`init` takes the options second: `init(url, { locale })`");
  choose(options);
  if (isReady() && !needsEnglish()) return;
  if (input === undefined && !isReady() && starting === undefined) {
    throw new UsageError("`init` needs the address, the bytes or the module of `oney-rules/core.wasm`");
  }
  const start = () => Promise.all([isReady() || compile(input, reading), loadEnglish()]);
  // An earlier call may have had a wrong address.
  const mine = starting === undefined ? start() : starting.catch((error) => (input === undefined ? Promise.reject(error) : start()));
  starting = mine;
  try {
    await mine;
  } catch (error) {
    if (starting === mine) starting = undefined;
    throw error;
  }
}

/** Where compiling at once is allowed (workers, servers): takes the bytes or the compiled module. */
export function initSync(module, options) {
  choose(options);
  if (isReady()) return;
  // English sentences load asynchronously.
  if (needsEnglish()) throw new UsageError("`initSync` needs the sentences: `{ locale }` of `oney-rules/locales/…`");
  if (module === undefined) throw new UsageError("`initSync` needs the bytes or the module of `oney-rules/core.wasm`");
  connect(instancesOf(module), reading);
}
