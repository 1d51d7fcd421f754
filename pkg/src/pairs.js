/**
 * Parses form bodies for the module of pages and writes their pairs into the input. On servers `src/request/form.rs` does
 * the same, and must give the same pairs.
 */

import { escapeLoneInForm } from "./unicode.js";

/** Writes the order of a form body. */
export function writeForm(input, body) {
  // Without any value it is no form: then nothing is written.
  const pairs = body.includes("=") ? escapeLoneInForm(body).trim().split("&") : [];
  input.bounded(() => {
    for (const pair of pairs) {
      if (pair === "") continue;
      // A key alone has an empty value, as for PHP and browsers.
      const [key] = pair.split("=", 1);
      input.key(decode(key) ?? "\ufffd");
      input.value(decode(pair.slice(key.length + 1)));
    }
  });
}

/** Decodes URL-encoding; `undefined` if an escape is broken or the bytes are no UTF-8. */
function decode(text) {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return undefined;
  }
}
