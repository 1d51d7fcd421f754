import { configure, version as coreVersion } from "./glue.js";
import { UsageError } from "./errors.js";

let ready = false;

/**
 * Whose profile the core has now. The core holds one; the validators hold only text, so that there is nothing to free and
 * any number of them may come and go.
 */
let active;

/** Says that the glue has its wasm instance. */
export function markReady() {
  ready = true;
}

export function isReady() {
  return ready;
}

function assertReady() {
  if (!ready) throw new UsageError("call `await init()` first");
}

/** Hands `profile` to the core unless it has it already. Throws what the core says about a bad profile. */
export function use(profile) {
  assertReady();
  if (active === profile) return;
  // A profile that fails must not leave the core configured with a part of it.
  active = undefined;
  speak(configure, profile);
  active = profile;
}

/** Runs one check of the core under `profile` and returns its answer. */
export function ask(profile, check, ...input) {
  use(profile);
  return JSON.parse(speak(check, ...input));
}

/** What the core is: its version and how fresh its numbering plans are. */
export function version() {
  assertReady();
  return JSON.parse(coreVersion());
}

function speak(call, ...input) {
  try {
    return call(...input);
  } catch (error) {
    // A trap is a fault of this package, not of its caller: it keeps its own type, and the next check starts afresh.
    active = undefined;
    if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) throw error;
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
