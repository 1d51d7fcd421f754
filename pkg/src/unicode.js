// A lone surrogate. UTF-8, in which texts enter wasm, cannot express it: the encoder would write U+FFFD, which silently
// changes the customer's text.
const LONES = /[\ud800-\udfff]/gu;
/** A backslash with the character that it escapes, or a lone surrogate. */
const ESCAPES_AND_LONES = /\\[^]|[\ud800-\udfff]/gu;

/** Whether a text has no lone surrogate; older engines need a search. */
export function isWellFormed(text) {
  return text.isWellFormed?.() ?? text.search(LONES) < 0;
}

/**
 * Replaces each lone surrogate, by default as keys have it: unlike values they have no tag for this, and no parameter has such a key.
 */
export function replaceLone(text, by = "\ufffd") {
  return text.replace(LONES, by);
}

/**
 * Writes lone surrogates as JSON escapes, so that the core can report them. One that is escaped itself stays: the text is no JSON, and
 * must not become JSON here.
 */
export function escapeLoneInJson(text) {
  if (isWellFormed(text)) return text;
  return text.replace(ESCAPES_AND_LONES, (part) => (part.length === 1 ? `\\u${part.charCodeAt(0).toString(16)}` : part));
}

/** Writes lone surrogates of a form body as a byte that is in no UTF-8; the core refuses it. */
export function escapeLoneInForm(text) {
  return replaceLone(text, "%ff");
}

/** Without the white space of Unicode around it: `trim` of JavaScript differs. */
export function trim(text) {
  const isSpace = (at) => /^\p{White_Space}$/u.test(text[at]);
  let [start, end] = [0, text.length];
  while (start < end && isSpace(start)) start++;
  while (end > start && isSpace(end - 1)) end--;
  return text.slice(start, end);
}
