import { isReady, ready } from "./core.js";
import { UsageError } from "./errors.js";
import { isObject } from "./values.js";

/** English, if it is loaded: a page with another language never downloads it. */
let english;

/** The default language of all checks. */
let chosen;

export function setEnglish(locale) {
  english = locale;
}

/** Reads `locale` of the options of `init`, and remembers it. */
export function choose(options) {
  if (options === undefined) return;
  if (!isObject(options)) throw new UsageError("`options` must be an object");
  if (options.locale !== undefined) chosen = language(options.locale);
}

/** Whether English sentences are still to be loaded. */
export function needsEnglish() {
  return english === undefined && chosen === undefined;
}

/** The sentences that an option asks for. */
export function language(value) {
  if (Array.isArray(english?.templates) && isReady()) english = keyed(english, ready().names());
  if (value === undefined) return chosen ?? english;
  if (isLocale(value)) return value;
  if (value === "en" && english !== undefined) return english;
  throw new UsageError('option `locale` must be `en` or what `import` gives for "oney-rules/locales/…"');
}

/** The sentences of a page, which are without the names that the module has: lists in the order of codes and parameters. */
function keyed(sentences, { codes, tables }) {
  const own = ([list, ...names]) => names.map((name) => (list === "" ? name : `${list}[X][${name}]`));
  const members = (keys, values) => Object.fromEntries(keys.map((key, index) => [key, values[index]]).filter(([, value]) => value));
  return {
    ...sentences,
    templates: members(codes, sentences.templates),
    labels: members(tables.flatMap(own), sentences.labels),
  };
}

function isLocale(value) {
  return isObject(value) && ["templates", "labels", "kinds", "words", "countries"].every((part) => isObject(value[part]));
}
