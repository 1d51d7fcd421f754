// Shared by the middlewares of all frameworks: turns a body and its media type into an outcome or a problem.
import { details, problem } from "../problem.js";

const LIMIT = 1024 * 1024;
const TOO_LARGE = "The body is larger than 1 MiB.";
const FORM = "application/x-www-form-urlencoded";

/** Returns `(body, contentType) → { outcome }` or `{ refusal }`. A wrong option throws here, at the server's start. */
export function checker(validator, options) {
  validator.validate({}, options);
  return (body, contentType) => {
    try {
      const outcome = read(validator, body, mediaType(contentType), options);
      if (outcome === undefined) return { refusal: details(415, `Send application/json or ${FORM}.`) };
      return outcome.valid ? { outcome } : { refusal: problem(outcome) };
    } catch (error) {
      if (error.code !== "usage") throw error;
      return { refusal: details(400, "The body is no order: it cannot be read as its media type says.") };
    }
  };
}

function read(validator, body, type, options) {
  const isText = typeof body === "string";
  if (type === FORM) return validator.validateForm(isText ? body : formOf(body), options);
  if (type !== "application/json" && !type.endsWith("+json")) return undefined;
  return isText ? validator.validateJson(body, options) : validator.validate(body, options);
}

function mediaType(header = "") {
  return header.split(";")[0].trim().toLowerCase();
}

/** A form that the framework has parsed, into flat names or (as `qs` does) into nested objects. */
function formOf(body) {
  const form = new URLSearchParams();
  const add = (name, value) => {
    if (typeof value !== "object" || value === null) return form.append(name, value);
    const isRepeated = Array.isArray(value) && value.every((one) => typeof one === "string");
    for (const [key, inner] of Object.entries(value)) add(isRepeated ? name : `${name}[${key}]`, inner);
  };
  for (const [name, value] of Object.entries(body ?? {})) add(name, value);
  return form;
}

/** The text of a request without a body parser, or a refusal. */
export async function textOf(chunks, headers) {
  if ((headers["content-encoding"] ?? "identity") !== "identity") {
    return { refusal: details(415, "Send the body without Content-Encoding.") };
  }
  const parts = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > LIMIT) return { refusal: details(413, TOO_LARGE) };
    parts.push(chunk);
  }
  try {
    // Strict, because a replaced character would change the customer's name.
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(parts)) };
  } catch {
    return { refusal: details(400, "The body is not UTF-8.") };
  }
}
