import { UsageError } from "./errors.js";
import { escapeLoneInForm } from "./unicode.js";

/** The text of a form body given as text, `URLSearchParams` or `FormData`. */
export function formText(body) {
  if (typeof body === "string") return escapeLoneInForm(body);
  // Not `instanceof`: a test environment's FormData is often another class than the runtime's.
  if (typeof body !== "object" || body === null || typeof body.forEach !== "function") {
    throw new UsageError("`body` must be a string, `URLSearchParams` or `FormData`");
  }
  let text = "";
  body.forEach((value, name) => {
    if (typeof name !== "string") throw new UsageError("`body` must be a string, `URLSearchParams` or `FormData`");
    if (typeof value !== "string") throw new UsageError("`body` holds a file; only text fields can be checked");
    text += `${text && "&"}${encode(name)}=${encode(value)}`;
  });
  return text;
}

function encode(text) {
  // In parts, since encodeURIComponent throws at half a surrogate pair.
  return text.replace(/[\ud800-\udfff]|[^\ud800-\udfff]+/gu, (part) => {
    const escaped = escapeLoneInForm(part);
    return escaped === part ? encodeURIComponent(part) : escaped;
  });
}
