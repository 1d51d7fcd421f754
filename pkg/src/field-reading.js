/** Collects the values of a body by the names of a map. On servers `src/fields/reading.rs` does the same. */
import { canonicalOf, pathOf } from "./field-names.js";
import { byteLength, MAX_BYTES, MAX_DEPTH, TOO_LARGE } from "./limits.js";
import { EMPTY_OBJECT, FOREIGN, LIST, NOT_UNICODE, OBJECT, TEXT } from "./protocol.js";
import { isWellFormed } from "./unicode.js";

/** The most dropped fields that are reported, each as a change; as in `src/request.rs`. */
export const MAX_UNKNOWN = 1000;

/** A value of a body, or what several say together. */
export const valueOf = (kind, text = "") => ({ kind, text, isRefused: false });

/** Takes the values of a body where `Input` would write them, and keeps those of the map; of several with one name the last counts. */
export class Reading {
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

  get({ canonical }) {
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
    this.#scalar(text !== undefined && isWellFormed(text) ? valueOf(kind, text) : valueOf(NOT_UNICODE, text));
  }

  literal(kind) {
    this.#count(4);
    this.#scalar(valueOf(kind));
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
    this.#emit(valueOf(EMPTY_OBJECT));
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
      this.#take(path.slice(0, MAX_DEPTH), path.length > MAX_DEPTH ? valueOf(FOREIGN) : value);
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
