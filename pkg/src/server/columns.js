/**
 * Writes an order with its known names as columns of their tables, which takes less time than writing them out (figures:
 * docs/design.md). `pkg/wasm/src/server/columns.rs` reads it; wire.js is the same without this, and writes whatever this does not know.
 *
 * What is written is a copy, so that each getter runs once, and what was checked is what comes back.
 */
import { COLUMN, MAX_SHORT_TEXT, NUMBER, OBJECT, TEXT } from "../protocol.js";
import { OrderWriter } from "../wire.js";

/**
 * What writes orders of these tables. It returns what puts the core's fixes into the copy (`fixed`); nothing where the order holds
 * more than texts and numbers under known names, and the core has to write its normal form.
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

/** The text as engines hold keys of objects: once each, so that no letters have to be compared. */
function key(name) {
  return Object.keys({ [name]: 0 })[0];
}

/** No order of the documents has as many members. */
const MOST = 64;

/** The columns of a table by their names, and the keys of the last object with their columns. */
class Columns {
  #columns;
  #keys = [];
  #places = [];

  constructor(columns) {
    this.#columns = new Map(columns.map((column, i) => [key(column), i]));
  }

  /**
   * The column of the key at this place. A shop's orders have their members in the order of the last one, which spares most
   * searches.
   */
  find(place, key) {
    if (this.#keys[place] === key) return this.#places[place];
    const column = this.#columns.get(key);
    if (column !== undefined && place < MOST) {
      this.#keys[place] = key;
      this.#places[place] = column;
    }
    return column;
  }
}

/** Beyond it nothing is won, and each text is held against the size of the input. */
const LONG = 500;

class ColumnWriter extends OrderWriter {
  /** The order, where it can become its normal form. */
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
    // The copy has a prototype where the given object may have none.
    if (!hasOnlyItsOwn(order)) return super.members(order, 1);
    let isPlain = true;
    let place = -1;
    // Engines read the members that they name in this way at their places, which takes half the time.
    for (const key in order) {
      const value = order[key];
      const column = this.#own.find(++place, key);
      if (column !== undefined && this.#short(column, value)) continue;
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

  /** Writes a list; returns copies of its rows, or nothing where they cannot become its normal form. */
  #rows(key, list, table) {
    this.key(key);
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
    let place = -1;
    for (const key in row) {
      const value = row[key];
      const column = table.find(++place, key);
      if (column === undefined || !this.#short(column, value)) {
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
      // Engines do not say which of them threw: they are read once more.
      for (this.reads of Object.keys(object)) object[this.reads];
      this.reads = outer;
      throw error;
    }
  }

  /** A text that is not very long, or a number, as nearly all of an order is. False, and nothing written, for anything else. */
  #short(column, value) {
    const { input } = this;
    if (typeof value === "string") {
      return shortMember(input, column, TEXT, value) || (value.length < LONG && longMember(input, column, TEXT, value));
    }
    // Not -0, which comes back as 0.
    return typeof value === "number" && Number.isFinite(value) && !Object.is(value, -0) && shortMember(input, column, NUMBER, `${value}`);
  }
}

/**
 * Writes a member by its column, with a text behind its length, in one go. False, and nothing written, where the text has to be
 * written with more care.
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
  bytes[at] = COLUMN;
  bytes[at + 1] = column;
  bytes[at + 2] = kind;
  bytes[at + 3] = length;
  input.at = to;
  return true;
}

/** The same of any other text; false where half of a surrogate pair is in it. */
function longMember(input, column, kind, text) {
  const before = input.length();
  for (const mark of [COLUMN, column, kind]) input.byte(mark);
  const isWritten = input.text(text);
  if (!isWritten) input.cutTo(before);
  return isWritten;
}

/** What is no short text and no usual number, but comes out of a check as it went in, or is taken out by the core. */
function isCopied(value) {
  return typeof value === "string" || typeof value === "boolean" || value === null || value === undefined;
}

/** Whether `for in` names no members but those of the object itself. No foreign prototype is walked through. */
function hasOnlyItsOwn(object) {
  const prototype = Object.getPrototypeOf(object);
  if (prototype !== Object.prototype) return prototype === null;
  // Somebody may have put something there.
  for (const _ in prototype) return false;
  return true;
}

function isRow(row) {
  return typeof row === "object" && row !== null && !Array.isArray(row) && !ArrayBuffer.isView(row) && hasOnlyItsOwn(row);
}
