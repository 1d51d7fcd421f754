/**
 * Writes an order with its known names as columns of their tables, which takes less time than writing them out (figures:
 * docs/design.md). `src/request/columns.rs` reads it; wire.js is the same without this, and writes whatever this does not know.
 *
 * What is written is a copy, so that each getter runs once, and what was checked is what comes back.
 */
import * as input from "../input.js";
import { NUMBER, TEXT } from "../tags.js";
import { copyOf, flatten, hasOnlyItsOwn, reads, write, writeArray, writeKey, writeMember, writeMembers } from "../wire.js";
import { patchesTo } from "./patches.js";

/**
 * The table of orders, and those of its lists by the lists' names. Each has its columns by name, and the keys of the last object with
 * their columns.
 */
let ordersOwn;
let lists;

export function learn({ tables }) {
  const known = tables.map(([name, ...ofColumns]) => {
    const columns = new Map(ofColumns.map((column, i) => [key(column), i]));
    return [key(name), { columns, keys: [], places: [] }];
  });
  ordersOwn = known[0][1];
  lists = new Map(known.filter(([name]) => name !== ""));
}

/** The text as engines hold keys of objects: once each, so that no letters have to be compared. */
function key(name) {
  return Object.keys({ [name]: 0 })[0];
}

/** Beyond it nothing is won, and each text is held against the size of the input. */
const LONG = 500;

/**
 * Writes an order. Returns what puts the core's patches (src/wasm/patches.rs) into the copy; nothing where the order holds more than
 * texts and numbers under known names, and the core has to write its normal form.
 */
export function flattenByColumns(order) {
  let copy;
  flatten(order, "order", (object, depth) => {
    if (depth === 1 && hasOnlyItsOwn(object)) copy = writeOrder(object);
    else writeMembers(object, depth);
  });
  return copy && patchesTo(() => copy);
}

function writeOrder(given) {
  const order = copyOf(given);
  // The copy has a prototype where the given object may have none.
  if (!hasOnlyItsOwn(order)) return writeMembers(order, 1);
  const { keys, places } = ordersOwn;
  let isPlain = true;
  let place = -1;
  // Engines read the members that they name in this way at their places, which takes half the time.
  for (const key in order) {
    const value = order[key];
    const column = keys[++place] === key ? places[place] : search(ordersOwn, place, key);
    if (column !== undefined && writeShort(column, value)) continue;
    reads(key);
    const table = Array.isArray(value) ? lists.get(key) : undefined;
    if (table !== undefined) {
      order[key] = writeList(key, value, table);
      isPlain &&= order[key] !== undefined;
    } else {
      isPlain &&= column !== undefined && isCopied(value);
      writeMember(key, value, 1);
    }
  }
  return isPlain ? order : undefined;
}

/** What is no short text and no usual number, but comes out of a check as it went in, or is taken out by the core. */
function isCopied(value) {
  return typeof value === "string" || typeof value === "boolean" || value === null || value === undefined;
}

/** Writes a list; returns copies of its rows, or nothing where they cannot become its normal form. */
function writeList(key, list, table) {
  writeKey(key);
  const copies = [];
  let isPlain = true;
  writeArray(list, 1, (row, depth) => {
    const copy = isRow(row) ? copyOf(row) : row;
    if (copy !== row && hasOnlyItsOwn(copy)) {
      copies.push(copy);
      isPlain = writeRow(copy, table) && isPlain;
    } else {
      isPlain = false;
      write(copy, depth);
    }
  });
  return isPlain && copies.length > 0 ? copies : undefined;
}

function isRow(row) {
  return typeof row === "object" && row !== null && !Array.isArray(row) && !ArrayBuffer.isView(row) && hasOnlyItsOwn(row);
}

/** Whether the row can become its normal form. */
function writeRow(row, table) {
  const { keys, places } = table;
  let isPlain = true;
  let place = -1;
  input.beginRow();
  for (const key in row) {
    const value = row[key];
    const column = keys[++place] === key ? places[place] : search(table, place, key);
    if (column === undefined || !writeShort(column, value)) {
      isPlain &&= column !== undefined && isCopied(value);
      reads(key);
      writeMember(key, value, 3);
    }
  }
  input.endRow(place < 0);
  return isPlain;
}

/** No order of the catalogue has as many members. */
const MOST = 64;

/**
 * The column of a name that another order did not have at this place. A shop's orders have their members in the order of the last
 * one, which spares most searches.
 */
function search({ columns, keys, places }, place, key) {
  const column = columns.get(key);
  if (column !== undefined && place < MOST) {
    keys[place] = key;
    places[place] = column;
  }
  return column;
}

/** A text that is not very long, or a number, as nearly all of an order is. False, and nothing written, for anything else. */
function writeShort(column, value) {
  if (typeof value === "string") return writeText(column, value);
  return typeof value === "number" && writeNumber(column, value);
}

function writeText(column, value) {
  return input.member(column, TEXT, value) || (value.length < LONG && input.longMember(column, TEXT, value));
}

/** Not -0, which comes back as 0. */
function writeNumber(column, value) {
  return Number.isFinite(value) && !Object.is(value, -0) && input.member(column, NUMBER, `${value}`);
}
