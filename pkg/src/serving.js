// What goes with the module of servers: it reads texts itself, knows the names of parameters by the columns of their tables and what
// a line has in common with the line above, and answers about one text in bytes.
import { askBriefly, FORM, JSON_TEXT, ORDER, tell } from "./core.js";
import { isLatin1, latin1, longMember, member, memory, read, repeatedMembers, restoreText, saveAsText, utf8 } from "./input.js";
import { checkLate, keep as keepLate } from "./late.js";
import { NUMBER, TEXT } from "./tags.js";
import { failedAt, flatten, hasOnlyItsOwn, writeMember, writeMembers } from "./wire.js";

// The numbers are those of src/wasm/serving.rs.
const NAMES = 6;
const LATIN_1 = 1 << 5;

export const serving = { [ORDER]: flattenOrder, [JSON_TEXT]: utf8, [FORM]: utf8, start, check, keep, inBrief };

/** The kinds of changes, by their bits in a brief answer. */
let kinds;
/**
 * The tables of the catalogue: that of orders, and those of their lists by the lists' names. Each has its columns by name, and the keys
 * of the last object with their columns.
 */
let ordersOwn;
let lists;

function start() {
  const [changes, ...rows] = tell(NAMES, utf8, "").split("\n").map((line) => line.split(" "));
  kinds = changes.slice(1);
  const tables = rows.map(([name, ...names]) => {
    const columns = new Map(names.map((column, i) => [key(column), i]));
    return [key(name), { columns, keys: [], places: [] }];
  });
  ordersOwn = tables[0][1];
  lists = new Map(tables.slice(1));
}

/** The text as engines hold keys of objects: once each, so that no letters have to be compared. */
function key(name) {
  return Object.keys({ [name]: 0 })[0];
}

/** Beyond it nothing is won, and each text is held against the size of the input. */
const LONG = 500;

/**
 * The list whose lines are being written: its table; and of the line before the texts and numbers by their columns, with a bit for
 * each column that was given.
 */
let list;

function flattenOrder(order) {
  // Somebody's getter may have an order of its own checked.
  const outer = list;
  list = undefined;
  try {
    flatten(order, "order", writeKnown);
  } finally {
    list = outer;
  }
}

function writeKnown(object, depth) {
  // The third step into an order is from a line to its members.
  const before = depth === 3 ? list : undefined;
  if (!hasOnlyItsOwn(object)) {
    // The next line is compared with this one, of which nothing is known.
    if (before !== undefined) before.given = 0;
    writeMembers(object, depth);
  } else if (depth === 1) {
    writeOrder(object);
  } else if (before !== undefined) {
    writeLine(object, before);
  } else {
    writeMembers(object, depth);
  }
}

function writeOrder(order) {
  const { keys, places } = ordersOwn;
  let key;
  let place = -1;
  try {
    // Engines read the members that they name in this way at their places, which takes half the time.
    for (key in order) {
      const value = order[key];
      const column = keys[++place] === key ? places[place] : search(ordersOwn, place, key);
      if (column !== undefined && writeShort(column, value)) continue;
      const table = Array.isArray(value) ? lists.get(key) : undefined;
      list = table && { table, values: [], given: 0 };
      writeMember(key, value, 1);
      list = undefined;
    }
  } catch (error) {
    failedAt(key);
    throw error;
  }
}

function writeLine(line, before) {
  const { table, values, given } = before;
  const { keys, places } = table;
  let key;
  let place = -1;
  let repeated = 0;
  before.given = 0;
  try {
    for (key in line) {
      const value = line[key];
      const column = keys[++place] === key ? places[place] : search(table, place, key);
      const bit = column === undefined ? 0 : 1 << column;
      if (given & bit && values[column] === value) {
        repeated |= bit;
        before.given |= bit;
      } else if (bit !== 0 && writeShort(column, value)) {
        values[column] = value;
        before.given |= bit;
      } else {
        writeMember(key, value, 3);
      }
    }
    if (repeated !== 0) repeatedMembers(repeated);
  } catch (error) {
    failedAt(key);
    throw error;
  }
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
  return member(column, TEXT, value) || (value.length < LONG && longMember(column, TEXT, value));
}

function writeNumber(column, value) {
  return Number.isFinite(value) && member(column, NUMBER, `${value}`);
}

function keep() {
  keepLate(saveAsText);
}

/** Texts of V8 that have a byte for each character already go into the core as they are. */
function check(profile, task, write, value, today, flags) {
  if (task === ORDER || !isLatin1(value)) return checkLate(profile, task, write, value, today, flags, restoreText);
  return checkLate(profile, task, latin1, value, today, flags | LATIN_1, restoreText);
}

function inBrief(profile, name, value) {
  const column = typeof value === "string" && value.length < LONG ? ordersOwn.columns.get(name) : undefined;
  if (column === undefined) return undefined;
  keep();
  const at = askBriefly(profile, column, value);
  return at === 0 ? undefined : told(name, value, memory(), at);
}

/** What a brief answer says (src/outcome/brief.rs). */
function told(name, value, bytes, at) {
  const word = (at) => bytes[at] | (bytes[at + 1] << 8);
  const changes = [];
  for (let bits = bytes[at], kind = 0; bits !== 0; bits >>= 1, kind++) {
    if (bits & 1) changes.push({ parameter: name, path: [name], kind: kinds[kind] });
  }
  const bounds = at + 2;
  const end = bounds + 4 * bytes[at + 1];
  const length = word(end);
  const now = length < 2 ? value : read(end + 2, length >> 1, (length & 1) === 0);
  const lines = [];
  for (let line = bounds; line < end; line += 4) lines.push(now.slice(word(line), word(line + 2)));
  return { valid: true, issues: [], changes, value: now, lines };
}
