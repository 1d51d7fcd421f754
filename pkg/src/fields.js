/**
 * Reads bodies in the shop's own names for the module of pages. On servers `src/fields/` does the same, and must give the same order,
 * issues and changes (tests/npm/fields.test.mjs). A page without such names does not load it (figures: docs/design.md, D13).
 */
import { isValid, spelled } from "./answer.js";
import { ShopWriter, writerOf } from "./bodies.js";
import { UsageError } from "./errors.js";
import { compile, NAMES, ownNames, ROWS } from "./field-map.js";
import { pathOf } from "./field-names.js";
import { MAX_UNKNOWN, Reading, valueOf } from "./field-reading.js";
import { TOO_LARGE } from "./limits.js";
import { DATE, FALSE, FOREIGN, NOT_UNICODE, NULL, NUMBER, TEXT, TRUE } from "./protocol.js";
import { readBodiesWith } from "./reading.js";
import { trim } from "./unicode.js";
import { isObject } from "./values.js";

readBodiesWith({ check: (fields) => void compiled(fields), write: writeBody });

/** The last map: a program usually has one. */
let last;

function compiled(fields) {
  if (last?.fields !== fields) last = { fields, map: compile(JSON.parse(fields)) };
  return last.map;
}

function writeBody(input, { task, body, shop = {}, fields, validator }) {
  const map = fields === undefined ? ownNames() : compiled(fields);
  const known = new ShopWriter(input);
  known.order(shop);
  const [isPairs, write] = writerOf(task, body);
  const reading = new Reading(map, isPairs);
  write(reading, body);
  if (isPairs && reading.length() === 0 && !reading.isTooLarge) {
    throw new UsageError("the order is no form body: expected pairs such as `params[AMOUNT]=60000`");
  }
  const form = new Form(map, reading, known.given);
  for (const phone of form.phones) form.place(phone, validator);
  form.copyBilling();
  // Parts of texts may be written for several parameters.
  input.size = Number.NEGATIVE_INFINITY;
  input.bounded(() => {
    if (reading.isTooLarge) throw TOO_LARGE;
    form.write(input, known);
  });
  return { readMore: (found) => form.amend(found) };
}

/** What a body says of the order. */
class Form {
  #reading;
  #given;
  #values = new Map();
  #names = new Map();
  #refused = new Map();
  #copies;
  #copied = [];
  phones = [];

  constructor({ sources, same }, reading, given) {
    this.#reading = reading;
    this.#given = given;
    const isSame = same && (same.name === undefined || isOn(reading.get(same.name)) === same.isOn);
    const twins = isSame ? NAMES.filter((name) => ROWS.get(name).delivery).map((name) => [name, ROWS.get(name).delivery]) : [];
    // Where the shop does not know better.
    this.#copies = twins.filter(([, delivery]) => !given.has(delivery));
    const isCopied = (parameter) => this.#copies.some(([, delivery]) => delivery === parameter);
    const isRead = ({ parameter, isOpen }) => (isOpen || ROWS.get(parameter).customer) && !given.has(parameter) && !isCopied(parameter);
    const read = sources.filter(isRead);
    for (const source of read) this.#fill(source);
    const names = new Set(read.flatMap((source) => source.names.map(({ canonical }) => canonical)));
    for (const name of sources.filter((source) => !isRead(source)).flatMap((source) => source.names)) {
      const value = reading.get(name);
      const isBlank = value === undefined || (!isStrange(value) && trim(value.text) === "");
      if (!isBlank && !names.has(name.canonical)) reading.drop(name.canonical.split("."));
    }
  }

  #fill(source) {
    const { parameter, names, kind } = source;
    const shown = names.map((name) => name.shown);
    this.#names.set(parameter, shown);
    if (kind === "phone") this.#names.set(ROWS.get(parameter).phone, shown);
    const values = names.map((name) => this.#reading.get(name));
    if (values.every((value) => value === undefined)) return;
    if (kind === "phone") this.phones.push(parameter);
    const value = combined(source, values);
    if (value.isRefused) this.#refused.set(parameter, value.text);
    this.#values.set(parameter, value);
  }

  /** Gives a telephone number to the other parameter of its address if that takes it and this one does not. */
  place(phone, validator) {
    const { phone: other } = ROWS.get(phone);
    const value = this.#values.get(phone);
    // Of a number that is taken the space goes.
    const probe = ` ${value.text}`;
    const check = (parameter) => validator.validateParameter(parameter, probe, { order: this.#order() });
    const isRefused = (parameter) => isStrange(value) || check(parameter).value === probe;
    if (!isRefused(phone) || isRefused(other)) return;
    this.#values.delete(phone);
    if (!this.#given.has(other)) this.#values.set(other, value);
    // The shop knows the other number.
    else for (const name of this.#names.get(phone)) this.#reading.drop(pathOf(name));
  }

  /** The order so far, by which countries decide how a number is read. */
  #order() {
    const known = [...this.#given].filter(([, value]) => !isObject(value));
    const texts = [...this.#values].map(([parameter, { text }]) => [parameter, text]);
    return Object.fromEntries([...known, ...texts]);
  }

  copyBilling() {
    for (const [billing, delivery] of this.#copies) {
      if (this.#names.has(billing)) this.#names.set(delivery, this.#names.get(billing));
      const [value, known] = [this.#values.get(billing), this.#given.get(billing)];
      if (value !== undefined) this.#values.set(delivery, { ...value, isRefused: false });
      else if (this.#given.has(billing)) this.#values.set(delivery, { ...valueOf(undefined), known });
      const isEmpty = value === undefined ? known == null || known === "" : value.kind === NULL || (value.kind === TEXT && value.text === "");
      if (!isEmpty) this.#copied.push(delivery);
    }
  }

  write(input, known) {
    for (const [parameter, { kind, text, known: value, isRefused }] of this.#values) {
      input.key(parameter);
      // No parameter takes it, and no profile relaxes that.
      if (isRefused) input.literal(FOREIGN);
      else if (kind === undefined) known.copy(value);
      else if ([TEXT, NUMBER, DATE].includes(kind)) input.value(text, kind);
      else if (kind === NOT_UNICODE) input.value(text === "" ? undefined : text);
      else input.literal(kind);
    }
  }

  /** Adds what the form has to say to what the check of its order found. */
  amend(found) {
    const refusedAt = ({ parameter }) => this.#refused.has(parameter);
    const seen = new Set();
    let issues = found.issues.filter((issue) => !refusedAt(issue) || !(seen.has(issue.parameter) || !seen.add(issue.parameter)));
    for (const issue of issues.filter(refusedAt)) {
      Object.assign(issue, { code: "not-in-list", related: [], params: { allowed: [...(ROWS.get(issue.parameter).choices ?? [])], suggestion: "" } });
      found.order[issue.parameter] = this.#refused.get(issue.parameter);
    }
    found.changes = found.changes.filter((change) => !refusedAt(change));
    for (const [own, copy] of this.#copies) {
      // Of two issues about one field one stays: the copy's if it has a smaller limit.
      const isBetter = (other, { code, params: { max } }) => {
        if (other.code !== code) return false;
        return code === "too-long" && other.params.max !== max ? other.params.max < max : other.parameter === own;
      };
      const isPair = (one, other) => one.parameter === own && other.parameter === copy;
      const isRepeated = (issue) => issues.some((other) => (isPair(issue, other) || isPair(other, issue)) && isBetter(other, issue));
      issues = issues.filter((issue) => !isRepeated(issue));
    }
    for (const issue of issues) if (this.#names.has(issue.parameter)) issue.fields = [...this.#names.get(issue.parameter)];
    const { dropped, droppedCount: length } = this.#reading;
    if (length > MAX_UNKNOWN) {
      const params = { max: MAX_UNKNOWN, length };
      issues.unshift({ code: "too-many-unknown", severity: "error", parameter: "", path: [], related: [], params, message: "" });
    }
    found.issues = issues;
    found.valid = isValid(issues);
    found.changes.push(
      ...dropped.map((path) => ({ parameter: spelled(path), path, kind: "dropped" })),
      ...this.#copied.map((parameter) => ({ parameter, path: [parameter], kind: "copied" })),
    );
  }
}

/** Whether it is no text and no number, and so no part of one. */
const isStrange = ({ kind }) => ![TEXT, NUMBER, DATE, NULL].includes(kind);

/** Whether a checkbox is on. */
function isOn({ kind, text } = {}) {
  if (kind === NUMBER) return Number(text) !== 0;
  return kind === TRUE || (kind === TEXT && !/^(0|false|off|no)?$/i.test(trim(text)));
}

/** What the fields of a parameter say together; an absent one is empty. */
function combined({ kind, values: choices }, values) {
  const isChoice = (value) => kind === "values" && [TRUE, FALSE].includes(value.kind);
  const strange = values.find((value) => value && isStrange(value) && !isChoice(value));
  if (strange) return strange;
  // With the outer space and the type that it came with.
  if (values.length === 1 && (kind === "text" || kind === "phone")) return values[0];
  const texts = values.map((value) => trim(wordOf(value)));
  if (kind === "prefix") return textOf(phoneOf(texts));
  if (kind === "date") return textOf(dateOf(texts));
  const text = texts.filter(Boolean).join(" ");
  if (kind !== "values") return textOf(text);
  const found = choices.find(([own]) => own === text);
  return found ? textOf(found[1]) : { ...textOf(text), isRefused: text !== "" };
}

const textOf = (text) => valueOf(TEXT, text);

const WORDS = { [TRUE]: "true", [FALSE]: "false" };

function wordOf(value) {
  return value === undefined ? "" : (WORDS[value.kind] ?? value.text);
}

/** A prefix and a number. A number that has its own prefix stands alone; a prefix of digits gets its plus sign, and no calling code begins
 * with 0. */
function phoneOf(texts) {
  const number = texts.at(-1);
  // Behind brackets, words and marks of direction, with which copied numbers begin.
  if (number === "" || /^[^\d+\uff0b]*([+\uff0b]|00)/.test(number)) return number;
  const prefix = texts.slice(0, -1).join("");
  return [/^[1-9]\d*$/.test(prefix) ? `+${prefix}` : prefix, number].filter(Boolean).join(" ");
}

/** ISO 8601 from year, month and day; empty if none of them was chosen. */
function dateOf(texts) {
  const twoDigits = (text) => "00".slice([...text].length) + text;
  const [year, month, day] = texts;
  return texts.some(Boolean) ? `${year}-${twoDigits(month)}-${twoDigits(day)}` : "";
}
