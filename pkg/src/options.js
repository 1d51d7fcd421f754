import { UsageError, unreadable } from "./errors.js";
import { language } from "./language.js";
import { didYouMean } from "./suggestion.js";
import { dateOf, isObject, ownMember } from "./values.js";
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
    flags: oneOf("stage", STAGES, "final", given.stage) | oneOf("part", PARTS, "all", given.part),
    locale: language(given.locale),
    given,
  };
}

/** The given options; throws if one is not in `allowed`. */
export function own(options, allowed) {
  // Own members only: values on `Object.prototype` (from a library or an attacker) are no options.
  const given = { today: undefined, stage: undefined, part: undefined, locale: undefined, order: undefined, shop: undefined, fields: undefined };
  if (options === undefined) return given;
  try {
    if (!isObject(options) || Array.isArray(options)) {
      throw new UsageError("`options` must be an object");
    }
    for (const key of Object.keys(options)) {
      if (!allowed.includes(key)) {
        throw new UsageError(`unknown option \`${key}\`${didYouMean(allowed, key)}; expected ${quoted(allowed)}`);
      }
      given[key] = options[key];
    }
  } catch (error) {
    throw unreadable(error, "options");
  }
  return given;
}

function oneOf(key, table, fallback, value = fallback) {
  const text = typeof value === "string" ? value : "";
  const found = ownMember(table, text);
  if (found !== undefined) return found;
  const words = Object.keys(table);
  throw new UsageError(`option \`${key}\` must be one of ${quoted(words)}${didYouMean(words, text)}`);
}

function quoted(names) {
  return names.map((name) => `\`${name}\``).join(", ");
}

/** The last given day: a program usually passes the same one again. */
let lastDay;
let lastDigits;

/** The reference date as the number yyyymmdd. */
function today(value = new Date()) {
  if (value === lastDay) return lastDigits;
  if (typeof value === "string") {
    if (isDay(value)) {
      lastDay = value;
      return (lastDigits = Number(value.replaceAll("-", "")));
    }
  } else {
    // The local calendar day, as the caller means it.
    const date = dateOf(value);
    const year = date?.getFullYear();
    if (year >= 100 && year <= 9999) return year * 10_000 + (date.getMonth() + 1) * 100 + date.getDate();
  }
  throw new UsageError("option `today` must be a valid `Date` or a day written as `YYYY-MM-DD`");
}

/** Whether it is a day of the years 100 to 9999. Some engines turn the 31st of a short month into the first of the next: refused. */
function isDay(text) {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && text >= "0100" && new Date(text).getUTCDate() === Number(text.slice(8));
}
