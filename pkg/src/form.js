import { UsageError } from "./errors.js";
import { cap, MAX_LENGTH } from "./limits.js";
import { STOPPED } from "./protocol.js";

/** Writes the pairs of a form, `URLSearchParams` or `FormData`, into the input. */
export function writePairs(input, form) {
  const misuse = "`body` must be a string, `URLSearchParams` or `FormData`";
  // Not `instanceof`: a test environment's FormData is often another class than the runtime's.
  if (typeof form !== "object" || form === null || typeof form.forEach !== "function") throw new UsageError(misuse);
  const before = input.length();
  // The limit of texts applies to what is written here: keys and values, each with its length.
  form.forEach((value, name) => {
    if (typeof name !== "string") throw new UsageError(misuse);
    if (typeof value !== "string") throw new UsageError("`body` holds a file; only text fields can be checked");
    if (input.length() - before > MAX_LENGTH) return;
    input.key(cap(name), "\ufffd");
    input.value(cap(value));
  });
  if (input.length() - before <= MAX_LENGTH) return;
  // As with text, a form that is too large is dropped completely.
  input.cutTo(before);
  input.byte(STOPPED);
}
