import { UsageError } from "./errors.js";

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
  if (typeof options !== "object" || options === null) throw new UsageError("`options` must be an object");
  if (options.locale !== undefined) chosen = isLocale(options.locale) ? options.locale : asLanguage(options.locale);
}

/** Whether English sentences are still to be loaded. */
export function needsEnglish() {
  return english === undefined && chosen === undefined;
}

/** The sentences that an option asks for. */
export function language(value) {
  if (value === undefined) return chosen ?? english;
  return isLocale(value) ? value : asLanguage(value);
}

function asLanguage(value) {
  if (value === "en" && english !== undefined) return english;
  throw new UsageError('option `locale` must be `en` or what `import` gives for "oney-rules/locales/…"');
}

function isLocale(value) {
  if (typeof value !== "object" || value === null) return false;
  const parts = ["templates", "labels", "kinds", "words", "countries"];
  return parts.every((part) => typeof value[part] === "object" && value[part] !== null);
}
