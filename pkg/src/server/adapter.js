// Shared by the middlewares of all frameworks: turns a body and its media type into an outcome or a problem.
import { details, problem } from "../problem.js";
import { decoded, isBytes } from "./bytes.js";

/** The most bytes of a body that are read: 4 MiB. The limit of an order is lower, but its text may be full of escapes. */
export const LIMIT = 4 * 1024 * 1024;
/** After a refusal the rest of the body is read and dropped, this long and this much at most. */
export const DRAIN_MILLISECONDS = 60_000;
export const DRAIN_BYTES = 256 * 1024 * 1024;

export const PROBLEM = "application/problem+json";
const FORM = "application/x-www-form-urlencoded";

const TOO_LARGE = details(413, "The body is larger than 4 MiB.");
const NOT_UTF_8 = details(400, "The body is not UTF-8.");
const NO_ORDER = details(400, "The body is no order: it cannot be read as its media type says.");
const INCOMPLETE = details(400, "The body cannot be read to its end.");
const ENCODED = details(415, "Send the body without Content-Encoding.");
const OTHER_TYPE = details(415, `Send application/json or ${FORM}.`);

/** Returns `(body, contentType) → { outcome, refusal }`, of which one is undefined. A wrong option throws here, at the server's start. */
export function checker(validator, options) {
  validator.validate({}, options);
  return (body, contentType) => {
    const type = mediaType(contentType);
    if (!isKnown(type)) return refused(OTHER_TYPE);
    const isRaw = isBytes(body);
    if (isRaw && body.byteLength > LIMIT) return refused(TOO_LARGE);
    const given = isRaw ? decoded(body) : body;
    if (isRaw && given === undefined) return refused(NOT_UTF_8);
    try {
      const outcome = type === FORM ? checkedForm(validator, given, options) : checkedJson(validator, given, isRaw, options);
      return outcome.valid ? { outcome, refusal: undefined } : refused(problem(outcome));
    } catch (error) {
      if (error?.code !== "usage") throw error;
      return refused(NO_ORDER);
    }
  };
}

const refused = (refusal) => ({ outcome: undefined, refusal });

function checkedForm(validator, given, options) {
  return validator.validateForm(typeof given === "string" ? given : formOf(given), options);
}

/**
 * A text that is not raw is what a parser made of a JSON string. To parse it again would be another reading than that of other hosts,
 * so `validate` refuses it like any value that is no object.
 */
function checkedJson(validator, given, isRaw, options) {
  return isRaw ? validator.validateJson(given, options) : validator.validate(given, options);
}

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
  if (body instanceof URLSearchParams) return body;
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
