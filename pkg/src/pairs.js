/**
 * Reads form bodies for the module of pages and writes their pairs into the input; servers read them in
 * `src/request/form.rs`, which must find the same.
 */

import { isTooLarge } from "./limits.js";
import { STOPPED } from "./protocol.js";

/** Writes the order in a form body that holds no lone surrogate. */
export function writeForm(input, body) {
  if (isTooLarge(body)) return input.byte(STOPPED);
  for (const pair of body.trim().split("&")) {
    const at = pair.indexOf("=");
    if (at < 0) continue;
    input.key(decode(pair.slice(0, at)) ?? "\ufffd");
    input.value(decode(pair.slice(at + 1)));
  }
}

/** Undoes URL-encoding; nothing where an escape is broken or the bytes are no UTF-8. */
function decode(text) {
  try {
    return /[%+]/.test(text) ? decodeURIComponent(text.replaceAll("+", " ")) : text;
  } catch {
    return undefined;
  }
}
