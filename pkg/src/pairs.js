/**
 * Parses form bodies for the module of pages and writes their pairs into the input. On servers `src/request/form.rs` does
 * the same, and must give the same pairs.
 */

/** Writes the order of a form body without lone surrogates. */
export function writeForm(input, body) {
  input.bounded(() => {
    for (const pair of body.trim().split("&")) {
      const at = pair.indexOf("=");
      if (at < 0) continue;
      input.key(decode(pair.slice(0, at)) ?? "\ufffd");
      input.value(decode(pair.slice(at + 1)));
    }
  });
}

/** Decodes URL-encoding; `undefined` if an escape is broken or the bytes are no UTF-8. */
function decode(text) {
  try {
    return /[%+]/.test(text) ? decodeURIComponent(text.replaceAll("+", " ")) : text;
  } catch {
    return undefined;
  }
}
