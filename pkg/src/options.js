import { UsageError } from "./errors.js";
import { language } from "./language.js";
import { DRAFT, PART_CUSTOMER, PART_GATEWAY, PART_SHOP } from "./protocol.js";

const STAGES = { draft: DRAFT, final: 0 };
const PARTS = { all: 0, customer: PART_CUSTOMER, shop: PART_SHOP, gateway: PART_GATEWAY };

/**
 * Reads the options of one call for the core and the messages, and gives them back as they were given, too. `allowed` lists
 * the keys that this call knows.
 */
export function readOptions(options, allowed) {
  const given = own(options, allowed);
  return {
    today: today(given.today),
    flags: oneOf("stage", given.stage, STAGES, "final") | oneOf("part", given.part, PARTS, "all"),
    locale: language(given.locale),
    given,
  };
}

/** The options that were given, if `allowed` knows them all. */
export function own(options, allowed) {
  // Each of its own: what a library or an attacker has put on `Object.prototype` is nobody's option.
  const given = { today: undefined, stage: undefined, part: undefined, locale: undefined, order: undefined };
  if (options === undefined) return given;
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    throw new UsageError("`options` must be an object");
  }
  for (const key of Object.keys(options)) {
    if (!allowed.includes(key)) {
      throw new UsageError(`unknown option \`${key}\`; known are ${allowed.map((name) => `\`${name}\``).join(", ")}`);
    }
    given[key] = options[key];
  }
  return given;
}

/** One that only some calls know: `own` makes no place for it, so it must be looked for. */
export function rare(given, key) {
  return Object.hasOwn(given, key) ? given[key] : undefined;
}

function oneOf(key, value, table, fallback) {
  if (value === undefined) return table[fallback];
  if (typeof value === "string" && Object.hasOwn(table, value)) return table[value];
  const names = Object.keys(table).map((name) => `\`${name}\``);
  throw new UsageError(`option \`${key}\` must be one of ${names.join(", ")}`);
}

/** The day that was given last, which a program gives all day long. */
let lastDay;
let lastDigits;

/** The reference date as the number yyyymmdd. */
function today(value) {
  if (value === undefined) return digits(new Date());
  if (typeof value === "string") {
    if (value === lastDay) return lastDigits;
    const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)?.slice(1).map(Number);
    // The calendar of the platform turns the 31st of a short month into the next month's first: no such day, then.
    if (parts && isDay(...parts)) {
      lastDay = value;
      lastDigits = parts[0] * 10_000 + parts[1] * 100 + parts[2];
      return lastDigits;
    }
  } else if (isDate(value)) {
    return digits(value);
  }
  throw new UsageError("option `today` must be a valid `Date` or a day written as `YYYY-MM-DD`");
}

function isDay(year, month, day) {
  // Date.UTC takes the years 0 to 99 for 1900 to 1999; no order was placed before the year 100.
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A valid date of the years that four digits can write, of this frame or another one. */
function isDate(value) {
  try {
    const year = Date.prototype.getFullYear.call(value);
    return year >= 100 && year <= 9999;
  } catch {
    return false;
  }
}

/** The calendar day where this program runs, which is what a `Date` means to whoever passes it. */
function digits(date) {
  const call = (method) => Date.prototype[method].call(date);
  return call("getFullYear") * 10_000 + (call("getMonth") + 1) * 100 + call("getDate");
}
