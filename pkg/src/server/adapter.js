// Shared by the middlewares of all frameworks: turns a body and its media type into an outcome or a problem.
import { UsageError } from "../errors.js";
import { isForm } from "../form.js";
import { details, problem } from "../problem.js";
import { decoded, isBytes } from "./bytes.js";

/** The most bytes of a body that are read: 4 MiB. The limit of an order is lower, but its text may be full of escapes. */
export const LIMIT = 4 * 1024 * 1024;
/** After a refusal the rest of the body is read and dropped, this long and this much at most. */
export const DRAIN_MILLISECONDS = 60_000;
export const DRAIN_BYTES = 256 * 1024 * 1024;

/** The most letters of `Accept-Language` that are read. */
const MOST_LANGUAGES = 1000;

export const PROBLEM = "application/problem+json";
const FORM = "application/x-www-form-urlencoded";

const TOO_LARGE = details(413, "The body is larger than 4 MiB.");
const NOT_UTF_8 = details(400, "The body is not UTF-8.");
const NO_ORDER = details(400, "The body is no order: it cannot be read as its media type says.");
const INCOMPLETE = details(400, "The body cannot be read to its end.");
const ENCODED = details(415, "Send the body without Content-Encoding.");
const OTHER_TYPE = details(415, `Send application/json or ${FORM}.`);

/**
 * Reads the options of a middleware. Returns `check(request, body, heads, done)`, which calls `done(checked, error)`, at once unless
 * `shop` returns a promise. `checked` is `{ outcome, refusal }`: the outcome of an order that could be read, and the problem details if the
 * request must not go on. A wrong option throws here, at the server's start.
 */
export function checker(validator, { shop, onInvalid, locale, ...options } = {}) {
  for (const [name, given] of Object.entries({ shop, onInvalid })) {
    if (given !== undefined && typeof given !== "function") throw new UsageError(`option \`${name}\` must be a function`);
  }
  const locales = Array.isArray(locale) ? locale : [locale];
  if (locales.length === 0) throw new UsageError("option `locale` has no language");
  for (const one of locales) validator.validate({}, { ...options, locale: one });
  // Else a visitor could supply the whole order.
  const isForm = shop !== undefined || validator.fields !== undefined;

  const checked = (body, heads, known) => {
    const type = mediaType(heads.type);
    if (!isKnown(type)) return refused(OTHER_TYPE);
    const isRaw = isBytes(body);
    if (isRaw && body.byteLength > LIMIT) return refused(TOO_LARGE);
    const given = isRaw ? decoded(body) : body;
    if (isRaw && given === undefined) return refused(NOT_UTF_8);
    const all = { ...options, locale: preferred(locales, heads.languages), ...(isForm && { shop: known }) };
    try {
      const outcome = type === FORM ? checkedForm(validator, given, all) : checkedJson(validator, given, isRaw, all);
      return { outcome, refusal: outcome.valid ? undefined : problem(outcome) };
    } catch (error) {
      // That is a mistake of the shop's own program.
      if (error?.code !== "usage" || error.message.startsWith("`options.shop`")) throw error;
      return refused(NO_ORDER);
    }
  };

  return (request, body, heads, done) => {
    const fail = (error) => done(undefined, errorOf(error));
    const finish = (known) => {
      let found;
      try {
        // A function that returns nothing has forgotten to.
        found = checked(body, heads, known ?? null);
      } catch (error) {
        return fail(error);
      }
      done(found);
    };
    let known;
    try {
      known = shop === undefined ? {} : shop(request);
    } catch (error) {
      return fail(error);
    }
    // Not `await`: it asks any object for a method `then`, which a polluted `Object.prototype` has.
    if (typeof known?.then === "function" && known.then !== Object.prototype.then) known.then(finish, fail);
    else finish(known);
  };
}

/** What was thrown, as an error: frameworks take a missing one for success. */
function errorOf(thrown) {
  return thrown ?? new Error("a function of the shop failed without an error");
}

/** Lets the shop answer an order with errors. */
export async function answered(onInvalid, ...given) {
  try {
    return await onInvalid(...given);
  } catch (error) {
    throw errorOf(error);
  }
}

const refused = (refusal) => ({ outcome: undefined, refusal });

/** The language that the client prefers (RFC 9110, `Accept-Language`); the first if it names none of them. */
function preferred(locales, header = "") {
  if (locales.length === 1) return locales[0];
  const ranges = header.slice(0, MOST_LANGUAGES).split(",").map((range) => {
    const [tag, weight = "1"] = range.split(/;\s*q=/);
    return { tag: tag.trim().toLowerCase(), weight: Number(weight) };
  });
  const wanted = ranges.filter(({ weight }) => weight > 0).sort((one, other) => other.weight - one.weight);
  const has = (locale, tag) => tag.split("-")[0] === languageOf(locale);
  for (const { tag } of wanted) {
    const found = locales.find((locale) => has(locale, tag));
    if (found !== undefined) return found;
  }
  return locales[0];
}

const languageOf = (locale) => (typeof locale === "string" ? locale : (locale?.language ?? "en"));

function checkedForm(validator, given, options) {
  if (options.shop === undefined) return validator.validateForm(typeof given === "string" ? given : formOf(given), options);
  // With the shop's names objects and lists are read as they are; a form whose boxes are all off has no pairs.
  return validator.validateForm(given === "" ? {} : given, options);
}

/**
 * A text that is not raw is what a parser made of a JSON string. To parse it again would be another reading than that of other hosts,
 * so it is refused like any value that is no object.
 */
function checkedJson(validator, given, isRaw, options) {
  if (isRaw) return validator.validateJson(given, options);
  if (typeof given === "string") throw NO_OBJECT;
  return options.shop === undefined ? validator.validate(given, options) : validator.validateForm(given, options);
}

const NO_OBJECT = new UsageError("`order` must be an object, not a string");

/** What the head of a request reveals before its body is read: a refusal, or nothing. */
export function refusedByHead(contentType, contentEncoding = "identity", contentLength = 0) {
  if (!isKnown(mediaType(contentType))) return OTHER_TYPE;
  if (contentEncoding !== "identity") return ENCODED;
  if (Number(contentLength) > LIMIT) return TOO_LARGE;
}

/** Collects the chunks of a body. */
export class Body {
  #chunks = [];
  #length = 0;
  /** Why it was not read to its end; then nothing of it is kept. */
  refusal;

  /** Takes a chunk; false if it is one too many. */
  take(chunk) {
    const bytes = typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk;
    this.#length += bytes.length;
    if (this.#length > LIMIT) return this.#refuse(TOO_LARGE);
    this.#chunks.push(bytes);
    return true;
  }

  /** The stream broke: the client is gone, or what it sent is no request. */
  fail() {
    this.#refuse(INCOMPLETE);
  }

  #refuse(refusal) {
    this.refusal = refusal;
    this.#chunks = [];
    return false;
  }

  bytes() {
    const whole = new Uint8Array(this.#length);
    let at = 0;
    for (const chunk of this.#chunks) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    return whole;
  }
}

/** Problem details as JSON text. `JSON.stringify` of an object would call a `toJSON` that a library has added to all objects. */
export function textOf(value) {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(textOf)}]`;
  return `{${Object.keys(value).map((key) => `${JSON.stringify(key)}:${textOf(value[key])}`)}}`;
}

function mediaType(header = "") {
  return header.split(";")[0].trim().toLowerCase();
}

function isKnown(type) {
  return type === FORM || type === "application/json" || type.endsWith("+json");
}

/** Deeper than any parameter; what is deeper is unknown already by its name. */
const MAX_DEPTH = 16;

/** A form that the framework has parsed, into flat names or (as `qs` does) into nested objects. */
function formOf(body) {
  if (isForm(body, "body")) return body;
  const form = new URLSearchParams();
  const add = (name, value, depth) => {
    if (typeof value !== "object" || value === null) return form.append(name, value ?? "");
    if (depth > MAX_DEPTH) return form.append(name, "");
    const isRepeated = Array.isArray(value) && value.every((one) => typeof one === "string");
    for (const [key, inner] of Object.entries(value)) add(isRepeated ? name : `${name}[${key}]`, inner, depth + 1);
  };
  for (const [name, value] of Object.entries(body ?? {})) add(name, value, 1);
  return form;
}
