/** Reads the map of a shop's names for pages: a list of sources. On servers `src/fields/reader.rs` does the same. */
import { UsageError } from "./errors.js";
import { canonicalOf, pathOf } from "./field-names.js";
import table from "./field-table.js";
import { MAX_DEPTH } from "./limits.js";
import { didYouMean } from "./suggestion.js";
import { trim } from "./unicode.js";
import { isObject } from "./values.js";

const SOURCES = ["from", "values", "date", "phone", "visitor"];
export const NAMES = Object.keys(table);
/** What is known of each parameter, without what another library has given to all objects. */
export const ROWS = new Map(NAMES.map((name) => [name, own(table[name])]));

function own(object) {
  return { __proto__: null, ...object };
}

/** Each parameter that customers supply, by its own name. */
export const ownNames = () => compile(Object.fromEntries(NAMES.filter((name) => ROWS.get(name).customer).map((name) => [name, name])));

/** A map as a list of sources; throws if it is wrong. Servers and the command line also check the countries among its values. */
export function compile(given) {
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
