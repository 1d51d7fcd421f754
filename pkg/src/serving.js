// What goes with the module of servers: it reads texts itself, knows the names of parameters by their numbers, and writes the
// normal form of an order when somebody asks for it.
import { ask, FORM, JSON_TEXT, lastOrder, ORDER, tell } from "./core.js";
import { longMember, member, restoreText, saveAsText, utf8 } from "./input.js";
import { NUMBER, TEXT } from "./tags.js";
import { flatten, shortenWith } from "./wire.js";

// The number is that of src/wasm.rs.
const NAMES = 6;

export const serving = { [ORDER]: flatten, [JSON_TEXT]: utf8, [FORM]: utf8, start, check, keep, inBrief };

/** The numbers of the names that the core knows. */
let numbers;

function start() {
  const known = { __proto__: null };
  const names = tell(NAMES, utf8, "").trim().split(" ");
  // A name of several lists has the first of its numbers.
  names.forEach((name, number) => (known[name] ??= number));
  // Keys of an object, as those of an order are: engines have each such text once, and need not compare letters.
  numbers = new Map(Object.entries(known));
  shortenWith(writeKnown);
}

/** Beyond it nothing is won, and each text is held against the size of the input. */
const LONG = 500;

/** A known name and a short text, as nearly all of an order is. */
function writeKnown(key, value) {
  const number = numbers.get(key);
  if (number === undefined) return false;
  if (typeof value === "string") {
    return member(number, TEXT, value) || (value.length < LONG && longMember(number, TEXT, value));
  }
  return typeof value === "number" && Number.isFinite(value) && member(number, NUMBER, `${value}`);
}

/** The check whose order the core can still write. */
let latest;

function check(profile, task, write, value, today, flags) {
  const mine = { input: undefined };
  const judgement = ask(profile, task, write, value, today, flags, () => (latest = mine));
  const order = () => {
    let text;
    const read = () => (text = lastOrder());
    // The same input gives the same answer.
    if (latest === mine) read();
    else ask(profile, task, restoreText, mine.input, today, flags, read);
    latest = undefined;
    return text;
  };
  return { judgement, order };
}

/** Keeps the input of the latest check, whose order nobody has asked for, before another one takes its place. */
function keep() {
  if (latest !== undefined) latest.input = saveAsText();
  latest = undefined;
}

/** `=`, with which a brief answer about one parameter begins (src/outcome/brief.rs). */
const BRIEF = 0x3d;
const QUOTE = 0x22;
const ZERO = 0x30;

function inBrief(answer, name, value) {
  if (answer.charCodeAt(0) !== BRIEF) return undefined;
  const bounds = answer.indexOf("\n") + 1;
  const normal = answer.indexOf("\n", bounds) + 1;
  const now = normal === answer.length ? value : parse(answer.slice(normal));
  return {
    valid: true,
    issues: [],
    changes: words(answer, 1, bounds - 1).map((kind) => ({ parameter: name, path: [name], kind })),
    value: now,
    lines: pieces(now, answer, bounds, normal - 1),
  };
}

/** Most values are texts in which nothing is escaped. */
function parse(json) {
  return json.charCodeAt(0) === QUOTE && !json.includes("\\") ? json.slice(1, -1) : JSON.parse(json);
}

/** What stands in a part of a text, each with a space behind it. Splitting would take as long as the core does. */
function words(text, from, to) {
  const found = [];
  for (let at = from, end; at < to; at = end + 1) {
    end = text.indexOf(" ", at);
    found.push(text.slice(at, end));
  }
  return found;
}

/** The parts of a text whose bounds stand in a part of the answer, each as two digits to the base of 64. */
function pieces(text, answer, from, to) {
  const bound = (at) => 64 * (answer.charCodeAt(at) - ZERO) + answer.charCodeAt(at + 1) - ZERO;
  const found = [];
  for (let at = from; at < to; at += 4) found.push(text.slice(bound(at), bound(at + 2)));
  return found;
}
