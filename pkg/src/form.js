import { UsageError, unreadable } from "./errors.js";
import { isObject } from "./values.js";

/**
 * Writes the pairs of a form, `URLSearchParams` or `FormData`, into the input. `writeFile` writes what is no text; without it that is a
 * misuse.
 */
export function writePairs(input, form, writeFile) {
  const misuse = "`body` must be a string, `URLSearchParams` or `FormData`";
  input.bounded(() => {
    try {
      // Not `instanceof`: a test environment's FormData is often another class than the runtime's.
      if (typeof form?.forEach !== "function") throw new UsageError(misuse);
      form.forEach((value, name) => {
        if (typeof name !== "string") throw new UsageError(misuse);
        input.key(name, "\ufffd");
        if (typeof value === "string") input.value(value);
        else if (writeFile) writeFile(input);
        else throw new UsageError("`body` holds a file; only text fields can be checked");
      });
    } catch (error) {
      throw unreadable(error, "body");
    }
  });
}

/** Whether it is `URLSearchParams` or `FormData` of any environment; an order has no method of this name. */
export function isForm(value, name) {
  try {
    if (!isObject(value) || Array.isArray(value)) return false;
    // Not what a library has given to all objects.
    return typeof value.forEach === "function" && value.forEach !== Object.prototype.forEach;
  } catch (error) {
    throw unreadable(error, name);
  }
}
