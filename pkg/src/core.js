import { UsageError } from "./errors.js";

/** The functions of the wasm module that this program runs on; each entry of the package brings its own. */
let core;

/**
 * Whose profile the core has now. The core holds one; the validators hold only text, so that there is nothing to free and
 * any number of them may come and go.
 */
let active;

/** Takes the functions of a module that has its instance. */
export function connect(functions) {
  core = functions;
  active = undefined;
}

export function isReady() {
  return core !== undefined;
}

function assertReady() {
  if (core === undefined) throw new UsageError("call `await init()` first");
}

/** Hands `profile` to the core unless it has it already. Throws what the core says about a bad profile. */
export function use(profile) {
  assertReady();
  if (active === profile) return;
  // A profile that fails must not leave the core configured with a part of it.
  active = undefined;
  call("configure", profile);
  active = profile;
}

/** Runs one check of the core under `profile` and returns its answer. */
export function ask(profile, check, ...input) {
  use(profile);
  return JSON.parse(call(check, ...input));
}

/** What the core is: its version and how fresh its numbering plans are. */
export function version() {
  assertReady();
  return JSON.parse(core.version());
}

function call(name, ...input) {
  try {
    return core[name](...input);
  } catch (error) {
    // A trap is a fault of this package, not of its caller: it keeps its own type, and the next check starts afresh.
    active = undefined;
    if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) throw error;
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
