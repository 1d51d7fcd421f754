import { UsageError } from "./errors.js";
import * as input from "./input.js";
import { plain } from "./outcome.js";

// What the core can be asked; the numbers are those of src/wasm.rs.
const CONFIGURE = 0;
export const PARAMETER = 1;
export const ORDER = 2;
export const JSON_TEXT = 3;
export const FORM = 4;
const VERSION = 5;
export const JUDGEMENT = 7;
export const NORMAL_FORM = 8;
export const PAIRS = 9;

/** What the wasm module that this program runs on exports; each entry of the package brings its own. */
let core;

/**
 * What goes with that module, `reading.js` with the small one and `serving.js` with the fast ones: how the order of each task
 * goes into the core, and what is done besides.
 */
let host;

/**
 * Whose profile the core has now. The core holds one; the validators hold only text, so that there is nothing to free and
 * any number of them may come and go.
 */
let active;

/** Whether an input is being written. */
let isWriting = false;

/** Takes the exports of a module's instance and what goes with it. */
export function connect(exports, companion) {
  core = exports;
  host = companion;
  input.connect(exports, host.bytesOf);
  active = undefined;
  host.start?.();
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
  exchange(CONFIGURE, host[JSON_TEXT], profile);
  active = profile;
}

/**
 * Has the core do a task under `profile` and returns its answer as text. `write` writes the input that it makes of `value`
 * and may run code of others: the getters of an order. `read` may make another thing of what the core says, while it still has it.
 */
export function ask(profile, task, write, value, today, flags, read) {
  use(profile);
  return exchange(task, write, value, today, flags, profile, read);
}

/**
 * Has an order checked: `ORDER`, as text `JSON_TEXT` or `FORM`, or as the pairs of a form `PAIRS`. Answers whether it is valid, and
 * what gives the judgement and the order in normal form when they are asked for; both are JSON.
 */
export function check(profile, task, value, today, flags) {
  assertReady();
  return host.check(profile, task, host[task], value, today, flags);
}

/** An outcome as the host wants it. */
export function present(answer) {
  return (host.present ?? plain)(answer);
}

/** The answer about one text by itself, where the host has one that takes less time. */
export function inBrief(profile, name, value) {
  return host?.inBrief?.(profile, name, value);
}

/** Has the core check a text by itself, as the parameter of an order in this column; the address of a brief answer, 0 for none. */
export function askBriefly(profile, column, value) {
  // Not while an order is being written, whose place it would take.
  if (isWriting) return 0;
  use(profile);
  input.begin();
  try {
    return input.bareText(value) ? core.brief(column, input.length()) : 0;
  } catch (error) {
    active = undefined;
    throw error;
  }
}

/** An answer that has both, each in a line. */
export function halves(answer) {
  const end = answer.indexOf("\n");
  // `{"valid":true` begins it, or `{"valid":false`.
  return { valid: answer[9] === "t", judgement: () => answer.slice(0, end), order: () => answer.slice(end) };
}

/** Of the order that was checked last: the judgement, or the normal form. */
export function latest(task) {
  return answer(core.run(task));
}

/** Has the core do a task that asks for no profile. */
export function tell(task, write, value, flags) {
  assertReady();
  return exchange(task, write, value, 0, flags);
}

/** What the core is: its version and how fresh its numbering plans are. */
export function version() {
  assertReady();
  return JSON.parse(exchange(VERSION, input.utf8, ""));
}

function exchange(task, write, value, today = 0, flags = 0, profile = active, read = answer) {
  host.keep();
  // Somebody's getter may check an order, too: what has been written by then is put back behind it.
  const interrupted = isWriting ? input.save() : undefined;
  isWriting = true;
  try {
    input.begin();
    write(value);
    // Somebody's getter may have used another one.
    use(profile);
    return read(core.run(task, input.length(), today, flags));
  } catch (error) {
    // A trap is a fault of this package, not of its caller: it keeps its own type, and the next check starts afresh.
    if (!(error instanceof UsageError)) active = undefined;
    throw error;
  } finally {
    if (interrupted === undefined) {
      isWriting = false;
    } else {
      host.keep();
      input.begin();
      input.restore(interrupted);
    }
  }
}

/** The text that the core says; what it refuses is misuse. */
export function answer(length) {
  const isAscii = (length & 1) === 0;
  const text = input.read(core.output(), length >>> 1, isAscii);
  if (text.charCodeAt(0) === 0x21) throw new UsageError(text.slice(1));
  return text;
}
