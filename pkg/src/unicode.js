// Half of a surrogate pair without the other half. The way into wasm is UTF-8, which has no spelling for it: the encoder
// would put U+FFFD there and the customer's text would silently be another one.
const LONE = /[\ud800-\udfff]/u;
const LONES = /[\ud800-\udfff]/gu;

/** Older engines search for what newer ones know. */
export function isWellFormed(text) {
  return typeof text.isWellFormed === "function" ? text.isWellFormed() : !LONE.test(text);
}

/** Keys cannot be marked as values can; a key like this is no parameter anyway. */
export function replaceLone(text) {
  return text.replace(LONES, "\ufffd");
}

/**
 * JSON can spell a lone surrogate as an escape, so the core gets to see it. After an odd number of backslashes the text is
 * not JSON in the first place and must not become JSON here.
 */
export function escapeLoneInJson(text) {
  if (isWellFormed(text)) return text;
  return text.replace(LONES, (half, at) => (isEscaped(text, at) ? half : `\\u${half.charCodeAt(0).toString(16)}`));
}

/** Counts backwards, and only from what was found: a pattern for the backslashes would count each run from each of its places. */
function isEscaped(text, at) {
  let start = at;
  while (text[start - 1] === "\\") start -= 1;
  return (at - start) % 2 === 1;
}

/** In a form body the three bytes that UTF-8 would use, which the core refuses as every other decoder does. */
export function escapeLoneInForm(text) {
  if (isWellFormed(text)) return text;
  return text.replace(LONES, (half) => {
    const unit = half.charCodeAt(0);
    const bytes = [0xed, 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)];
    return bytes.map((byte) => `%${byte.toString(16)}`).join("");
  });
}
