import { learn, open, whole } from "./answer.js";
import { UsageError } from "./errors.js";
import * as input from "./input.js";

// What the core can be asked; the numbers are those of src/wasm.rs.
export const CONFIGURE = 0;
export const PARAMETER = 1;
export const ORDER = 2;
export const JSON_TEXT = 3;
export const FORM = 4;
const VERSION = 5;
const NAMES = 6;
export const PAIRS = 7;

/** What the wasm module that this program runs on exports; each entry of the package brings its own. */
let core;

/** What goes with that module, `reading.js` or `serving.js`: how the order of each task goes into the core. */
let host;

/**
 * Whose profile the core has now. The core holds one; the validators hold only text, so that there is nothing to free and
 * any number of them may come and go.
 */
let active;

/** Whether an input is being written. */
let isWriting = false;

/** Whether the core is reading an object. */
let isReading = false;

/** Takes the exports of a module's instance and what goes with it. */
export function connect(exports, companion) {
  core = exports;
  host = companion;
  input.connect(exports, host.bytesOf);
  active = undefined;
  const names = JSON.parse(tell(NAMES, input.utf8, ""));
  learn(names);
  host.learn?.(names);
}

export function isReady() {
  return core !== undefined;
}

function assertReady() {
  if (core === undefined) throw new UsageError("call `await init()` first");
}

function assertNotReading() {
  if (isReading) throw new UsageError("a getter may not ask while its object is read");
}

/** Hands `profile` to the core unless it has it already. Throws what the core says about a bad profile. */
export function use(profile) {
  assertReady();
  if (active === profile) return;
  // A profile that fails must not leave the core configured with a part of it.
  active = undefined;
  exchange(CONFIGURE, host[CONFIGURE], profile);
  active = profile;
}

/**
 * Has something checked under `profile`, and makes of the answer what `read` does: a parameter, an order, as text `JSON_TEXT` or
 * `FORM`, or as the pairs of a form `PAIRS`.
 */
export function check(profile, task, value, today, flags, read) {
  use(profile);
  return exchange(task, host[task], value, today, flags, profile, read);
}

/**
 * The same of a task of servers. `write` writes the input that it makes of `value` and may run code of others (the getters of an
 * order). It may return `{ flags, normalize }`: flags of the core, and what makes the normal form of patches, which `read` is given.
 */
export function ask(profile, task, write, value, today, flags, read) {
  use(profile);
  return exchange(task, write, value, today, flags, profile, read);
}

/** Has the core do a task that asks for no profile. */
export function tell(task, write, value, flags) {
  assertReady();
  return exchange(task, write, value, 0, flags);
}

/**
 * Has servers' objects read by the core, under `profile` where there is one. What the core has of an object lies where the next input
 * would be written: so a getter of the object may not ask anything, unlike one of an order.
 */
export function readObject(profile, question) {
  assertReady();
  assertNotReading();
  const interrupted = isWriting ? input.save() : undefined;
  try {
    if (profile !== undefined) use(profile);
    isReading = true;
    return question();
  } catch (error) {
    active = undefined;
    throw error;
  } finally {
    isReading = false;
    if (interrupted !== undefined) {
      input.begin();
      input.restore(interrupted);
    }
  }
}

/** What the core is: its version and how fresh its numbering plans are. */
export function version() {
  assertReady();
  return JSON.parse(exchange(VERSION, input.utf8, ""));
}

function exchange(task, write, value, today = 0, flags = 0, profile = active, read = whole) {
  assertNotReading();
  // A getter may check an order, too: what has been written by then is put back behind it.
  const interrupted = isWriting ? input.save() : undefined;
  isWriting = true;
  try {
    input.begin();
    const written = write(value);
    // A getter may have used another one.
    use(profile);
    open(core.run(task, input.length(), today, flags | written?.flags));
    return read(written?.normalize);
  } catch (error) {
    // A trap is a fault of this package, not of its caller: it keeps its own type, and the next check starts afresh.
    if (!(error instanceof UsageError)) active = undefined;
    throw error;
  } finally {
    if (interrupted === undefined) {
      isWriting = false;
    } else {
      input.begin();
      input.restore(interrupted);
    }
  }
}
