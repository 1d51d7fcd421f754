/**
 * Reads what the core answers: numbers, and one text that they cut into pieces (src/wasm/answer.rs describes both). What is made of
 * it is plain data; nothing of it stays in the core.
 */
import { UsageError } from "./errors.js";
import * as input from "./input.js";
import { render } from "./messages.js";

/** Codes, kinds of changes, and the tables: of each its own name and those of its columns. */
let names;

/** What the core calls by numbers. */
export function learn(namesOfCore) {
  names = namesOfCore;
}

let numbers;
let at = 0;
let pieces = "";
let from = 0;

/** Takes up the answer at this address; throws what it refuses. */
export function open(address) {
  numbers = input.numbers();
  at = address >>> 2;
  const isRefusal = next() === 1;
  pieces = text();
  from = 0;
  if (isRefusal) throw new UsageError(pieces);
}

/** The text whose address and length come next. */
function text() {
  const place = next();
  const length = next();
  return input.read(place, length >>> 1, (length & 1) === 0);
}

/** The text of an answer that is nothing else. */
export const whole = () => pieces;

export function next() {
  return numbers[at++];
}

export function piece() {
  const start = from;
  from += next();
  return pieces.slice(start, from);
}

export function each(read) {
  const list = [];
  for (let count = next(); count > 0; count--) list.push(read());
  return list;
}

/**
 * The outcome of an order. `normalize` makes its normal form of patches, where the core was told that it can; `readMore` reads what
 * follows.
 */
export function outcome(locale, normalize, readMore) {
  const issues = each(issue);
  const changes = each(change);
  const order = next() === 1 ? normalize() : json();
  const addressLines = {};
  for (const [street, lines] of streets()) if (lines.length > 0) addressLines[street] = lines;
  const found = { valid: isValid(issues), issues, changes, order, derived: { addressLines } };
  readMore?.(found);
  say(issues, locale);
  return found;
}

/** The outcome of one parameter. */
export function outcomeOfParameter(name, locale) {
  const concerns = ({ parameter }) => parameter === name;
  const issues = each(issue).filter(concerns);
  const changes = each(change).filter(concerns);
  next();
  const value = json();
  const [, lines = []] = streets().find(([street]) => street === name) ?? [];
  say(issues, locale);
  return { valid: isValid(issues), issues, changes, value, lines };
}

/** The streets, each with its lines. */
function streets() {
  return each(() => [names.tables[0][next() + 1], each(piece)]);
}

/** JSON is a text of its own: pieces would keep all of it in memory. */
function json() {
  return JSON.parse(text());
}

function isValid(issues) {
  return issues.every(({ severity }) => severity !== "error");
}

/** Sentences come last: a language is the caller's object, whose getters may have something else checked. */
function say(issues, locale) {
  for (const issue of issues) issue.message = render(issue, locale);
}

function issue() {
  const code = names.codes[next()];
  const severity = next() === 1 ? "error" : "warning";
  const path = location();
  const related = each(spelledLocation);
  const params = {};
  while (next() === 1) params[piece()] = fact();
  return { code, severity, parameter: spelled(path), path, related, params, message: "" };
}

function change() {
  const kind = names.changes[next()];
  const path = location();
  return { parameter: spelled(path), path, kind };
}

function location() {
  if (next() === 1) return each(() => (next() === 1 ? piece() : next()));
  const table = names.tables[next()];
  const name = table[next() + 1];
  return table[0] === "" ? [name] : [table[0], next(), name];
}

function spelledLocation() {
  return spelled(location());
}

/** A path as S2 spells it. */
function spelled(path) {
  let name = "";
  for (const step of path) name += name === "" ? step : `[${step}]`;
  return name;
}

function fact() {
  const kind = next();
  if (kind === 2) return each(piece);
  return kind === 1 ? piece() : Number(piece());
}
