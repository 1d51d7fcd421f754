/**
 * Writes an order with column numbers instead of known names, which is faster (figures: docs/design.md).
 * `pkg/wasm/src/server/columns.rs` reads it; encoding.js is the plain version, and writes everything that has no column.
 *
 * It makes a copy of the order, so that each getter runs once and the result is what was checked.
 */
import { COLUMN, MAX_SHORT_TEXT, NUMBER, OBJECT, TEXT } from "../protocol.js";
import { OrderWriter } from "../encoding.js";

/**
 * Makes the writer for orders of these tables. It returns a function that applies the core's fixes to the copy (`fixed`); nothing
 * if the order has more than texts and numbers under known names: then the core has to write the normal form.
 */
export function columnsOf(tables, fixed) {
  const known = tables.map(([name, ...columns]) => [key(name), new Columns(columns)]);
  const own = known[0][1];
  const lists = new Map(known.filter(([name]) => name !== ""));
  return (input, order) => {
    const writer = new ColumnWriter(input, own, lists);
    writer.order(order);
    return writer.copy && fixed(() => writer.copy);
  };
}

/** The text as engines store keys of objects: interned, so that a comparison needs no letters. */
function key(name) {
  return Object.keys({ [name]: 0 })[0];
}

/** More members than any order of the documents has. */
const MOST = 64;

/** The columns of a table by name, and a cache: the keys of the last object with their columns. */
class Columns {
  #columns;
  #keys = [];
  #found = [];

  constructor(columns) {
    this.#columns = new Map(columns.map((column, i) => [key(column), i]));
  }

  /**
   * The column of the key at this index. Orders of one shop have their members in the same sequence, so the cache avoids most
   * searches.
   */
  find(index, key) {
    if (this.#keys[index] === key) return this.#found[index];
    const column = this.#columns.get(key);
    if (column !== undefined && index < MOST) {
      this.#keys[index] = key;
      this.#found[index] = column;
    }
    return column;
  }
}

/** Longer texts gain nothing from the fast path. */
const LONG = 500;

class ColumnWriter extends OrderWriter {
  /** The copy of the order, if fixes can make the normal form of it. */
  copy;
  #own;
  #lists;

  constructor(input, own, lists) {
    super(input, "order");
    this.#own = own;
    this.#lists = lists;
  }

  members(object, depth) {
    if (depth === 1 && hasOnlyItsOwn(object)) this.copy = this.#ownMembers(object);
    else super.members(object, depth);
  }

  #ownMembers(given) {
    const order = this.#copyOf(given);
    // The copy has a prototype, the given object may have none.
    if (!hasOnlyItsOwn(order)) return super.members(order, 1);
    let isPlain = true;
    let index = -1;
    // `for in` lets engines read members by their offsets, in half the time.
    for (const key in order) {
      const value = order[key];
      const column = this.#own.find(++index, key);
      if (column !== undefined && this.#short(column, key, value)) continue;
      this.reads = key;
      const table = Array.isArray(value) ? this.#lists.get(key) : undefined;
      if (table !== undefined) {
        order[key] = this.#rows(key, value, table);
        isPlain &&= order[key] !== undefined;
      } else {
        isPlain &&= column !== undefined && isCopied(value);
        this.member(key, value, 1);
      }
    }
    return isPlain ? order : undefined;
  }

  /** Writes a list; returns copies of its rows, or nothing if fixes cannot make the normal form of them. */
  #rows(key, list, table) {
    this.input.key(key);
    const copies = [];
    let isPlain = true;
    this.list(list, 1, (row) => {
      const copy = isRow(row) ? this.#copyOf(row) : row;
      if (copy !== row && hasOnlyItsOwn(copy)) {
        copies.push(copy);
        isPlain = this.#row(copy, table) && isPlain;
      } else {
        isPlain = false;
        this.value(copy, 2);
      }
    });
    return isPlain && copies.length > 0 ? copies : undefined;
  }

  /** Whether the row can become its normal form. */
  #row(row, table) {
    const { input } = this;
    const before = input.length();
    input.byte(OBJECT);
    let isPlain = true;
    let index = -1;
    for (const key in row) {
      const value = row[key];
      const column = table.find(++index, key);
      if (column === undefined || !this.#short(column, key, value)) {
        isPlain &&= column !== undefined && isCopied(value);
        this.reads = key;
        this.member(key, value, 3);
      }
    }
    input.endObject(before);
    return isPlain;
  }

  /** A copy of the members that have names. */
  #copyOf(object) {
    const outer = this.reads;
    try {
      if (Object.getOwnPropertySymbols(object).length === 0) return { ...object };
      return Object.fromEntries(Object.keys(object).map((key) => [key, object[key]]));
    } catch (error) {
      // Reads the members again, one by one, to find the one that threw.
      for (this.reads of Object.keys(object)) object[this.reads];
      this.reads = outer;
      throw error;
    }
  }

  /** Fast path for a short text or a number, which most members are. False, with nothing written, for other values. */
  #short(column, key, value) {
    const { input } = this;
    let isShort;
    if (typeof value === "string") {
      isShort = shortMember(input, column, TEXT, value) || (value.length < LONG && longMember(input, column, TEXT, value));
    } else {
      // Not -0: its normal form is 0.
      isShort = typeof value === "number" && Number.isFinite(value) && !Object.is(value, -0) && shortMember(input, column, NUMBER, `${value}`);
    }
    // The column stands for the key.
    if (isShort) input.count(key.length);
    return isShort;
  }
}

/**
 * Writes a column, a length and a short ASCII text at once. False, with nothing written, if the text needs `longMember`.
 */
function shortMember(input, column, kind, text) {
  const { length } = text;
  if (length > MAX_SHORT_TEXT) return false;
  input.reserve(length + 4);
  const { at, bytes } = input;
  let to = at + 4;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) return false;
    bytes[to++] = unit;
  }
  // An empty text counts, too.
  input.count(length || 1);
  bytes[at] = COLUMN;
  bytes[at + 1] = column;
  bytes[at + 2] = kind;
  bytes[at + 3] = length;
  input.at = to;
  return true;
}

/** The same for any other text; false if it has a lone surrogate. */
function longMember(input, column, kind, text) {
  const before = input.length();
  for (const mark of [COLUMN, column, kind]) input.byte(mark);
  const isWritten = input.text(text);
  if (!isWritten) input.cutTo(before);
  return isWritten;
}

/** Whether a value other than a short text or number is unchanged by a check, or removed by the core. */
function isCopied(value) {
  return typeof value === "string" || typeof value === "boolean" || value === null || value === undefined;
}

/** Whether `for in` visits only own members. Foreign prototypes are refused without a look at them. */
function hasOnlyItsOwn(object) {
  const prototype = Object.getPrototypeOf(object);
  if (prototype !== Object.prototype) return prototype === null;
  // A program may have extended the prototype.
  for (const _ in prototype) return false;
  return true;
}

function isRow(row) {
  return typeof row === "object" && row !== null && !Array.isArray(row) && !ArrayBuffer.isView(row) && hasOnlyItsOwn(row);
}
