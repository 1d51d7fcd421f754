// What goes with the modules of servers and of `oney-rules/fast`: they read texts themselves, know the names of parameters by the
// columns of their tables and what a line has in common with the line above, and answer about one text in bytes.
import { askBriefly, FORM, JSON_TEXT, ORDER, PAIRS, tell } from "./core.js";
import { flattenPairs } from "./form.js";
import { beginLine, endLine, isLatin1, longMember, member, memory, read, restore, utf8 } from "./input.js";
import { checkLate, keep } from "./late.js";
import { NUMBER, TEXT } from "./tags.js";
import { failedAt, flatten, hasOnlyItsOwn, write, writeArray, writeKey, writeMember, writeMembers } from "./wire.js";

// The numbers are those of src/wasm/serving.rs.
const NAMES = 6;
const LATIN_1 = 1 << 5;

export const serving = { [ORDER]: flattenOrder, [JSON_TEXT]: utf8, [FORM]: utf8, [PAIRS]: flattenPairs, start, check, keep, inBrief };

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

function flattenOrder(order) {
  flatten(order, "order", writeKnown);
}

function writeKnown(object, depth) {
  if (depth === 1 && hasOnlyItsOwn(object)) writeOrder(object);
  else writeMembers(object, depth);
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
      if (table === undefined) writeMember(key, value, 1);
      else writeList(key, value, table);
    }
  } catch (error) {
    failedAt(key);
    throw error;
  }
}

function writeList(key, list, table) {
  // Of the line before: texts and numbers by their columns, with a bit for each column that was given.
  const before = { table, values: [], given: 0 };
  writeKey(key);
  writeArray(list, 1, (line, depth) => {
    if (isPlain(line)) {
      writeLine(line, before);
    } else {
      // The next line is compared with this one, of which nothing is known.
      before.given = 0;
      write(line, depth);
    }
  });
}

function isPlain(line) {
  return typeof line === "object" && line !== null && !Array.isArray(line) && !ArrayBuffer.isView(line) && hasOnlyItsOwn(line);
}

function writeLine(line, before) {
  const { table, values, given } = before;
  const { keys, places } = table;
  let key;
  let place = -1;
  let repeated = 0;
  before.given = 0;
  beginLine();
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
    endLine(place < 0, repeated);
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

/** Texts of V8 that have a byte for each character already go into the core as they are. */
function check(profile, task, write, value, today, flags) {
  if (task === ORDER || task === PAIRS || !isLatin1(value)) return checkLate(profile, task, write, value, today, flags);
  return checkLate(profile, task, restore, value, today, flags | LATIN_1);
}

function inBrief(profile, name, value) {
  const column = typeof value === "string" && value.length < LONG ? ordersOwn.columns.get(name) : undefined;
  if (column === undefined) return undefined;
  keep();
  const at = askBriefly(profile, column, value);
  return at === 0 ? undefined : told(name, value, memory(), at);
}

/** Shorter texts take any decoder more time than this. */
const FEW = 32;

/** A text of the core; four characters at a time, where they are few and of ASCII. */
function text(bytes, from, length, isAscii) {
  if (!isAscii || length > FEW) return read(from, length, isAscii);
  const end = from + length;
  let text = "";
  let at = from;
  for (; at + 4 <= end; at += 4) text += String.fromCharCode(bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]);
  for (; at < end; at++) text += String.fromCharCode(bytes[at]);
  return text;
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
  const now = length < 2 ? value : text(bytes, end + 2, length >> 1, (length & 1) === 0);
  const lines = [];
  for (let line = bounds; line < end; line += 4) lines.push(now.slice(word(line), word(line + 2)));
  return { valid: true, issues: [], changes, value: now, lines };
}
