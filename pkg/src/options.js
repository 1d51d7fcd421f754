import { UsageError, unreadable } from "./errors.js";
import { language } from "./language.js";
import { DRAFT, PART_CUSTOMER, PART_GATEWAY, PART_SHOP } from "./protocol.js";

const STAGES = { draft: DRAFT, final: 0 };
const PARTS = { all: 0, customer: PART_CUSTOMER, shop: PART_SHOP, gateway: PART_GATEWAY };

/**
 * Reads the options of one call for the core and the sentences; also returns them unchanged. `allowed` lists the keys of this
 * call.
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

/** The given options; throws if one is not in `allowed`. */
export function own(options, allowed) {
  // Own members only: values on `Object.prototype` (from a library or an attacker) are no options.
  const given = { today: undefined, stage: undefined, part: undefined, locale: undefined, order: undefined };
  if (options === undefined) return given;
  try {
    if (typeof options !== "object" || options === null || Array.isArray(options)) {
      throw new UsageError("`options` must be an object");
    }
    for (const key of Object.keys(options)) {
      if (!allowed.includes(key)) {
        throw new UsageError(`unknown option \`${key}\`; known are ${allowed.map((name) => `\`${name}\``).join(", ")}`);
      }
      given[key] = options[key];
    }
  } catch (error) {
    throw unreadable(error, "options");
  }
  return given;
}

/** An option that only some calls have: `own` has no default for it, so it may be missing. */
export function rare(given, key) {
  return Object.hasOwn(given, key) ? given[key] : undefined;
}

function oneOf(key, value, table, fallback) {
  if (value === undefined) return table[fallback];
  if (typeof value === "string" && Object.hasOwn(table, value)) return table[value];
  const names = Object.keys(table).map((name) => `\`${name}\``);
  throw new UsageError(`option \`${key}\` must be one of ${names.join(", ")}`);
}

/** The last given day: a program usually passes the same one again. */
let lastDay;
let lastDigits;

/** The reference date as the number yyyymmdd. */
function today(value) {
  if (value === undefined) return digits(new Date());
  if (typeof value === "string") {
    if (value === lastDay) return lastDigits;
    const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)?.slice(1).map(Number);
    // JavaScript turns the 31st of a short month into the first of the next: refused.
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
  // Date.UTC reads the years 0 to 99 as 1900 to 1999, so they are refused.
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Whether it is a valid `Date` (of any frame) of the years 100 to 9999. */
function isDate(value) {
  try {
    const year = Date.prototype.getFullYear.call(value);
    return year >= 100 && year <= 9999;
  } catch {
    return false;
  }
}

/** The local calendar day of a `Date`, as the caller means it. */
function digits(date) {
  const call = (method) => Date.prototype[method].call(date);
  return call("getFullYear") * 10_000 + (call("getMonth") + 1) * 100 + call("getDate");
}
