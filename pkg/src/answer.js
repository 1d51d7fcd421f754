/**
 * Reads the core's answers: numbers, and one text that they cut into pieces (format: pkg/wasm/src/answer.rs). Returns plain data,
 * independent of the core's memory.
 */
import { UsageError } from "./errors.js";
import { render } from "./messages.js";

export class Answer {
  #input;
  /** The names that answers replace by numbers: codes, kinds of changes, and for each table its name and those of its columns. */
  names;
  #numbers;
  #at = 0;
  #pieces = "";
  #from = 0;

  constructor(input) {
    this.#input = input;
  }

  /** Starts reading the answer at this address; throws if it is a refusal. */
  open(address) {
    this.#numbers = this.#input.numbers();
    this.#at = address >>> 2;
    const isRefusal = this.next() === 1;
    this.#pieces = this.#text();
    this.#from = 0;
    if (isRefusal) throw new UsageError(this.#pieces);
  }

  /** The text whose address and length come next. */
  #text() {
    const address = this.next();
    const length = this.next();
    return this.#input.read(address, length >>> 1, (length & 1) === 0);
  }

  /** The text of an answer that is only a text. */
  whole() {
    return this.#pieces;
  }

  next() {
    return this.#numbers[this.#at++];
  }

  piece() {
    const start = this.#from;
    this.#from += this.next();
    return this.#pieces.slice(start, this.#from);
  }

  each(read) {
    const list = [];
    for (let count = this.next(); count > 0; count--) list.push(read());
    return list;
  }

  pieces() {
    return this.each(() => this.piece());
  }

  /** Reads and keeps the names that later answers replace by numbers. */
  learn() {
    const tables = [];
    this.names = { codes: this.pieces(), changes: this.pieces(), tables };
    for (let table; (table = this.pieces())[0] !== undefined; ) tables.push(table);
    return tables;
  }

  version() {
    return { version: this.piece(), numberingPlans: this.piece() };
  }

  /**
   * The outcome of an order. `normalize` makes the normal form from fixes, if the task allowed them; `readMore` reads what follows
   * the outcome.
   */
  outcome(locale, { normalize, readMore } = {}) {
    const issues = this.each(() => this.#issue());
    const changes = this.each(() => this.#change());
    const order = this.next() === 1 ? normalize(this) : this.#json();
    const addressLines = {};
    for (const [street, lines] of this.#streets()) if (lines.length > 0) addressLines[street] = lines;
    const found = { valid: isValid(issues), issues, changes, order, derived: { addressLines } };
    readMore?.(found, this);
    addSentences(found.issues, locale);
    return found;
  }

  /** The outcome of one parameter. */
  outcomeOfParameter(name, locale) {
    const concerns = ({ parameter }) => parameter === name;
    const issues = this.each(() => this.#issue()).filter(concerns);
    const changes = this.each(() => this.#change()).filter(concerns);
    this.next();
    const value = this.#json();
    const [, lines = []] = this.#streets().find(([street]) => street === name) ?? [];
    addSentences(issues, locale);
    return { valid: isValid(issues), issues, changes, value, lines };
  }

  /** The streets, each with its lines. */
  #streets() {
    return this.each(() => [this.names.tables[0][this.next() + 1], this.pieces()]);
  }

  /** JSON is a separate text: a piece would keep the whole text in memory. */
  #json() {
    return JSON.parse(this.#text());
  }

  #issue() {
    const code = this.names.codes[this.next()];
    const severity = this.next() === 1 ? "error" : "warning";
    const path = this.#location();
    const related = this.each(() => spelled(this.#location()));
    const params = {};
    while (this.next() === 1) params[this.piece()] = this.#fact();
    return { code, severity, parameter: spelled(path), path, related, params, message: "" };
  }

  #change() {
    const kind = this.names.changes[this.next()];
    const path = this.#location();
    return { parameter: spelled(path), path, kind };
  }

  #location() {
    if (this.next() === 1) return this.each(() => (this.next() === 1 ? this.piece() : this.next()));
    const table = this.names.tables[this.next()];
    const name = table[this.next() + 1];
    return table[0] === "" ? [name] : [table[0], this.next(), name];
  }

  #fact() {
    const kind = this.next();
    if (kind === 2) return this.pieces();
    return kind === 1 ? this.piece() : this.next() + this.next() * 2 ** 32;
  }
}

export function isValid(issues) {
  return issues.every(({ severity }) => severity !== "error");
}

/** Adds the sentences, after all reading: the language is the caller's object, and its getters may run another check. */
export function addSentences(issues, locale) {
  for (const issue of issues) issue.message = render(issue, locale);
}

/** A path as S2 spells it. */
export function spelled(path) {
  let name = "";
  for (const step of path) name += name === "" ? step : `[${step}]`;
  return name;
}
