import { UsageError, unreadable } from "./errors.js";

/** Writes the pairs of a form, `URLSearchParams` or `FormData`, into the input. */
export function writePairs(input, form) {
  const misuse = "`body` must be a string, `URLSearchParams` or `FormData`";
  input.bounded(() => {
    try {
      // Not `instanceof`: a test environment's FormData is often another class than the runtime's.
      if (typeof form?.forEach !== "function") throw new UsageError(misuse);
      form.forEach((value, name) => {
        if (typeof name !== "string") throw new UsageError(misuse);
        if (typeof value !== "string") throw new UsageError("`body` holds a file; only text fields can be checked");
        input.key(name, "\ufffd");
        input.value(value);
      });
    } catch (error) {
      throw unreadable(error, "body");
    }
  });
}
