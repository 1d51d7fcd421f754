import { UsageError } from "./errors.js";
import * as input from "./input.js";
import { flatten, know } from "./wire.js";

// What the core can be asked; the numbers are those of src/wasm.rs.
const CONFIGURE = 0;
export const PARAMETER = 1;
export const ORDER = 2;
export const JSON_TEXT = 3;
export const FORM = 4;
const VERSION = 5;
const NAMES = 6;

/** What the wasm module that this program runs on exports; each entry of the package brings its own. */
let core;

/**
 * Whose profile the core has now. The core holds one; the validators hold only text, so that there is nothing to free and
 * any number of them may come and go.
 */
let active;

/** Whether an input is being written. */
let isWriting = false;

/** How the order of a task goes into the core. */
let writers;

/** Takes the exports of a module's instance. The module of servers reads texts itself. */
export function connect(exports, { json, form } = { json: input.utf8, form: input.utf8 }) {
  core = exports;
  writers = { [ORDER]: flatten, [JSON_TEXT]: json, [FORM]: form };
  input.connect(exports);
  active = undefined;
  know(exchange(NAMES, input.utf8, "").match(/\w+/g));
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
  exchange(CONFIGURE, writers[JSON_TEXT], profile);
  active = profile;
}

/**
 * Has the core do a task under `profile` and returns its answer as text. `write` writes the input that it makes of `value`
 * and may run code of others: the getters of an order. `check` is what to remember where an order is checked.
 */
export function ask(profile, task, write, value, today, flags, check) {
  use(profile);
  return exchange(task, write, value, today, flags, profile, check);
}

/** The check whose order the core can still write; its `input` is what was checked, once something else stands in its place. */
let latest;

/** Has an order checked: `ORDER`, or as text `JSON_TEXT` or `FORM`. Its normal form is written when it is asked for. */
export function check(profile, task, value, today, flags) {
  assertReady();
  const mine = { input: undefined };
  const judgement = ask(profile, task, writers[task], value, today, flags, mine);
  const order = () => {
    // The same input gives the same answer.
    if (latest !== mine) ask(profile, task, input.restore, mine.input, today, flags, mine);
    latest = undefined;
    return answer(core.order());
  };
  return { judgement, order };
}

/** Keeps the input of the latest check, whose order nobody has asked for, before another one takes its place. */
function keep() {
  if (latest !== undefined) latest.input = input.save();
  latest = undefined;
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

function exchange(task, write, value, today = 0, flags = 0, profile = active, check = undefined) {
  keep();
  // Somebody's getter may check an order, too: what has been written by then is put back behind it.
  const interrupted = isWriting ? input.save() : undefined;
  isWriting = true;
  try {
    input.begin();
    write(value);
    if (active !== profile) use(profile);
    const length = core.run(task, input.finish(), today, flags);
    latest = check;
    return answer(length);
  } catch (error) {
    // A trap is a fault of this package, not of its caller: it keeps its own type, and the next check starts afresh.
    if (!(error instanceof UsageError)) active = undefined;
    throw error;
  } finally {
    if (interrupted === undefined) {
      isWriting = false;
    } else {
      keep();
      input.restore(interrupted);
    }
  }
}

function answer(length) {
  const isAscii = (length & 1) === 0;
  const text = input.read(core.output(), length >>> 1, isAscii);
  if (text.charCodeAt(0) === 0x21) throw new UsageError(text.slice(1));
  return text;
}
