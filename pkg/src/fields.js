/**
 * Reads bodies in the shop's own names for the module of pages. On servers `src/fields/` does the same, and must give the same order,
 * issues and changes (tests/npm/fields.test.mjs). A page without such names does not load it (figures: docs/design.md, D13).
 */
import { OrderWriter } from "./encoding.js";
import { UsageError } from "./errors.js";
import { canonicalOf, pathOf } from "./field-names.js";
import table from "./field-table.js";
import { isForm, writePairs } from "./form.js";
import { writeJson } from "./json.js";
import { byteLength, MAX_BYTES, MAX_DEPTH, TOO_LARGE } from "./limits.js";
import { writeForm } from "./pairs.js";
import { DATE, EMPTY_OBJECT, FALSE, FOREIGN, FORM, JSON_TEXT, LIST, NOT_UNICODE, NULL, NUMBER, OBJECT, PAIRS, TEXT, TRUE } from "./protocol.js";
import { readBodiesWith } from "./reading.js";
import { ShopWriter } from "./shop.js";
import { didYouMean } from "./suggestion.js";
import { isWellFormed } from "./unicode.js";
import { isObject } from "./values.js";

/** As in `src/request.rs`. */
const MAX_UNKNOWN = 1000;
const SOURCES = ["from", "values", "date", "phone", "visitor"];
const NAMES = Object.keys(table);
/** What is known of each parameter, without what another library has given to all objects. */
const ROWS = new Map(NAMES.map((name) => [name, own(table[name])]));

function own(object) {
  return { __proto__: null, ...object };
}

readBodiesWith({ check: (fields) => void compiled(fields), write: writeBody });

/** The last map: a program usually has one. */
let last;

function compiled(fields) {
  if (last?.fields !== fields) last = { fields, map: compile(JSON.parse(fields)) };
  return last.map;
}

/** Each parameter that customers supply, by its own name. */
const ownNames = () => compile(Object.fromEntries(NAMES.filter((name) => ROWS.get(name).customer).map((name) => [name, name])));

/** A map as a list of sources; throws if it is wrong. Servers and the command line also check the countries among its values. */
function compile(given) {
  const { delivery, ...parameters } = own(given);
  const same = delivery === undefined ? undefined : sameOf(delivery);
  const sources = Object.entries(parameters).map(([parameter, given]) => sourceOf(parameter, given));
  if (sources.length === 0) throw new UsageError("fields: expected at least one parameter");
  const filled = sources.flatMap(({ parameter, kind }) => (kind === "phone" ? [parameter, ROWS.get(parameter).phone] : parameter));
  const twice = filled.find((parameter, index) => filled.indexOf(parameter) !== index);
  if (twice) throw about(twice, "has two fields: one of its own, and one that is placed by its type");
  return { sources, same };
}

function sourceOf(parameter, given) {
  const row = ROWS.get(parameter);
  if (row === undefined) {
    if (/^(CART|TRAVELLEGS|TRAVELSTAYS)\b/.test(parameter)) {
      throw about(parameter, "belongs to a list, which forms do not fill: give it with what the shop knows");
    }
    if (ROWS.has(given)) {
      throw about(parameter, `is no parameter: the parameter comes first, \`"${given}": "${parameter}"\``);
    }
    throw new UsageError(`fields: there is no parameter \`${parameter}\`${didYouMean([...NAMES, "delivery"], parameter)}`);
  }
  const isPlain = !isObject(given) || Array.isArray(given);
  const { from, values, date, phone, visitor } = own(isPlain ? { from: given } : given);
  for (const key of isPlain ? [] : Object.keys(given)) {
    if (SOURCES.includes(key)) continue;
    const meant = didYouMean(SOURCES, key);
    throw new UsageError(`fields: unknown key \`${parameter}.${key}\`${meant}; expected \`${SOURCES.join("`, `")}\``);
  }
  const sources = [from, date, phone].filter((source) => source !== undefined);
  if (sources.length === 0 && values) throw about(parameter, "has no field: expected `from` with its name");
  if (sources.length > 1) throw about(parameter, "has several fields: expected a name, a list, or one of `from`, `date` and `phone`");
  const list = [sources[0]].flat();
  const names = list.map((name) => nameOf(parameter, name));
  if (list.length === 0) throw about(parameter, "must be a name, a list of names or an object");
  if (new Set(names.map(({ canonical }) => canonical)).size < names.length) throw about(parameter, "has one field twice");
  if (visitor !== undefined && typeof visitor !== "boolean") throw about(`${parameter}.visitor`, "must be `true` or `false`");
  if (visitor && !row.visitor) {
    throw about(`${parameter}.visitor`, "is for `PAYMENTOPTION` alone: customers supply the others anyway, or must not choose them");
  }
  if (date && !row.date) throw about(parameter, "is no date, so it has no `date`");
  if (date && names.length !== 3) throw about(parameter, "must have three names for a date: of its year, month and day");
  if (phone !== undefined && typeof phone !== "string") throw about(parameter, "must be the name of a field");
  if (phone && !row.phone) throw about(parameter, "is no telephone number, so it has no `phone`");
  if (!date && row.date && Array.isArray(from)) throw about(parameter, "is a date: name its fields with `date`");
  if (values !== undefined && typeof from !== "string") throw about(parameter, "has `values`, which go with `from` and one name alone");
  if (values !== undefined) checkValues(`${parameter}.values`, values, row.choices);
  // The mobile number of the address: the other one is tried second.
  const filled = phone && !row.mobile ? row.phone : parameter;
  const kind = values ? "values" : date ? "date" : phone ? "phone" : row.phone && names.length > 1 ? "prefix" : "text";
  return { parameter: filled, names, kind, values: values && Object.entries(values).map(([own, meant]) => [trim(own), meant]), isOpen: visitor };
}

function checkValues(key, values, choices) {
  if (!isObject(values) || Array.isArray(values) || Object.keys(values).length === 0) {
    throw about(Array.isArray(values) ? `${key}[0]` : key, "must be an object: the form's values, each with that of the parameter");
  }
  for (const [own, meant] of Object.entries(values)) {
    if (typeof meant !== "string") throw about(`${key}.${own}`, "must be a text");
    if (trim(meant) === "") throw about(`${key}.${own}`, "must be a text that is not empty");
    if (!choices || choices.includes(meant)) continue;
    throw about(`${key}.${own}`, `must be one of \`${choices.join("`, `")}\`${didYouMean(choices, meant)}`);
  }
}

function sameOf(delivery) {
  const { sameAsBilling: same, ...others } = own(delivery);
  const [[when, name] = [], more] = isObject(same) ? Object.entries(same) : [];
  const isWhole = Object.keys(others).length === 0;
  if (same === true && isWhole) return { name: undefined, isOn: true };
  if (more || !isWhole || (when !== "when" && when !== "unless")) {
    const expected = '`{ "sameAsBilling": { "unless": … } }`, with the name of a checkbox, or `true` in place of it';
    throw about("delivery", `must be ${expected}`);
  }
  return { name: nameOf("delivery", name), isOn: when === "when" };
}

function nameOf(parameter, shown) {
  if (typeof shown !== "string") throw about(parameter, "must be a name, a list of names or an object");
  if (shown.includes("[]")) throw about(parameter, "has a name with `[]`: name the elements, such as `street[0]`, `street[1]`");
  const canonical = canonicalOf(pathOf(shown).slice(0, MAX_DEPTH));
  if (trim(canonical) === "") throw about(parameter, "must have a name that is not empty");
  return { shown, canonical };
}

const about = (key, what) => new UsageError(`fields: \`${key}\` ${what}`);

/** Without the white space of Unicode around it: `trim` of JavaScript differs. */
function trim(text) {
  const isSpace = (at) => /^\p{White_Space}$/u.test(text[at]);
  let [start, end] = [0, text.length];
  while (start < end && isSpace(start)) start++;
  while (end > start && isSpace(end - 1)) end--;
  return text.slice(start, end);
}

/** Takes the values of a body where `Input` would write them, and keeps those of the map; of several with one name the last counts. */
class Reading {
  dropped = [];
  droppedCount = 0;
  isTooLarge = false;
  #isPairs;
  #members = 0;
  #values = new Map();
  #longest = 0;
  #elements = new Map();
  #size = 0;
  #path = [];
  /** For each open list its next index. */
  #indices = [];

  constructor({ sources, same }, isPairs) {
    this.#isPairs = isPairs;
    for (const { canonical } of [...sources.flatMap(({ names }) => names), ...(same?.name ? [same.name] : [])]) {
      this.#values.set(canonical, undefined);
      this.#longest = Math.max(this.#longest, byteLength(canonical));
    }
  }

  valueOf({ canonical }) {
    return this.#values.get(canonical);
  }

  bounded(write) {
    try {
      write();
    } catch (error) {
      if (error !== TOO_LARGE) throw error;
      this.isTooLarge = true;
    }
  }

  #count(bytes) {
    if ((this.#size += bytes) > MAX_BYTES) throw TOO_LARGE;
  }

  key(key, instead = "\ufffd") {
    const known = isWellFormed(key) ? key : instead;
    this.#count(byteLength(known));
    this.#members++;
    this.#path.push(known);
  }

  value(text, kind = TEXT) {
    this.#count(byteLength(text ?? "") || 1);
    this.#scalar(text !== undefined && isWellFormed(text) ? { kind, text, isRefused: false } : { kind: NOT_UNICODE, text: text ?? "", isRefused: false });
  }

  literal(kind) {
    this.#count(4);
    this.#scalar({ kind, text: "", isRefused: false });
  }

  byte(kind) {
    if (kind === OBJECT || kind === LIST) {
      this.#step();
      this.#indices.push(kind === LIST ? 0 : undefined);
    } else {
      this.#indices.pop();
      this.#path.pop();
    }
  }

  /** How many members there were; for `endObject`. */
  length() {
    return this.#members;
  }

  endObject(before) {
    if (this.#members > before) return this.byte();
    this.#indices.pop();
    this.#count(4);
    this.#emit({ kind: EMPTY_OBJECT, text: "", isRefused: false });
  }

  /** Adds the index of an element to the path; a member's key is there already. */
  #step() {
    const index = this.#indices.at(-1);
    if (index === undefined) return;
    this.#path.push(index);
    this.#indices[this.#indices.length - 1]++;
  }

  #scalar(value) {
    this.#step();
    this.#emit(value);
  }

  /** Takes the value at the path, and leaves it. */
  #emit(value) {
    if (this.#isPairs) {
      const path = pathOf(this.#path[0]);
      this.#take(path.slice(0, MAX_DEPTH), path.length > MAX_DEPTH ? { kind: FOREIGN, text: "", isRefused: false } : value);
    } else this.#take([...this.#path], value);
    this.#path.pop();
  }

  #take(path, value) {
    const length = path.reduce((sum, step) => sum + (typeof step === "string" ? byteLength(step) : 1), 0);
    // Brackets and dots are written in several ways.
    if (length > this.#longest * 2 + 16 || !this.#keepAt(path, value)) this.drop(path);
  }

  #keepAt(path, value) {
    const before = path.slice(0, -1);
    const step = path.at(-1);
    if (before.length === 0) return this.#keep(canonicalOf(path), value);
    const list = canonicalOf(before);
    // `street[]`, as PHP writes lists.
    if (step === "") return this.#keepElement(list, this.#elements.get(list) ?? 0, value);
    return /^\d+$/.test(step) ? this.#keepElement(list, step, value) : this.#keep(canonicalOf(path), value);
  }

  /** By its own name, or as the list's only value. */
  #keepElement(list, index, value) {
    // An element without its index follows those that have one.
    this.#elements.set(list, Math.max(this.#elements.get(list) ?? 0, Number(index) + 1));
    return this.#keep(`${list}.${index}`, value) || this.#keep(list, value);
  }

  #keep(name, value) {
    return this.#values.has(name) && this.#values.set(name, value) && true;
  }

  /** Notes a field that is not read. */
  drop(path) {
    if (++this.droppedCount > MAX_UNKNOWN) return;
    const shown = path.map((step, depth) => {
      if (typeof step === "number") return step;
      // A longer number may be a customer's.
      if (depth > 0 && /^\d{1,4}$/.test(step)) return Number(step);
      return /^(?!\d+$)\w{1,64}$/.test(step) ? step : "?";
    });
    this.dropped.push(shown);
  }
}

function writeBody(input, { task, body, shop = {}, fields, validator }) {
  const map = fields === undefined ? ownNames() : compiled(fields);
  const known = new ShopWriter(input);
  known.order(shop);
  const isPairs = task === FORM || (task === PAIRS && isForm(body, "body"));
  const reading = new Reading(map, isPairs);
  if (task === FORM) writeForm(reading, body);
  else if (task === JSON_TEXT) writeJson(reading, body);
  else if (isPairs) writePairs(reading, body, (pairs) => pairs.literal(FOREIGN));
  // What a parser has made of a body.
  else new OrderWriter(reading, "body").order(body);
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
    const isSame = same && (same.name === undefined || isOn(reading.valueOf(same.name)) === same.isOn);
    const twins = isSame ? NAMES.filter((name) => ROWS.get(name).delivery).map((name) => [name, ROWS.get(name).delivery]) : [];
    // Where the shop does not know better.
    this.#copies = twins.filter(([, delivery]) => !given.has(delivery));
    const isCopied = (parameter) => this.#copies.some(([, delivery]) => delivery === parameter);
    const isRead = ({ parameter, isOpen }) => (isOpen || ROWS.get(parameter).customer) && !given.has(parameter) && !isCopied(parameter);
    const read = sources.filter(isRead);
    for (const source of read) this.#fill(source);
    const names = new Set(read.flatMap((source) => source.names.map(({ canonical }) => canonical)));
    for (const name of sources.filter((source) => !isRead(source)).flatMap((source) => source.names)) {
      const value = reading.valueOf(name);
      const isBlank = value === undefined || (!isStrange(value) && trim(value.text) === "");
      if (!isBlank && !names.has(name.canonical)) reading.drop(name.canonical.split("."));
    }
  }

  #fill(source) {
    const { parameter, names, kind } = source;
    const shown = names.map((name) => name.shown);
    this.#names.set(parameter, shown);
    if (kind === "phone") this.#names.set(ROWS.get(parameter).phone, shown);
    const values = names.map((name) => this.#reading.valueOf(name));
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
      else if (this.#given.has(billing)) this.#values.set(delivery, { kind: undefined, text: "", known, isRefused: false });
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
    found.valid = issues.every(({ severity }) => severity !== "error");
    const spelled = ([first, ...rest]) => `${first}${rest.map((step) => `[${step}]`).join("")}`;
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

const textOf = (text) => ({ kind: TEXT, text, isRefused: false });

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
