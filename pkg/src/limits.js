/** Deeper than any order of the documents (three steps), and the end of every cycle; `src/visitor.rs` has it, too. */
export const MAX_DEPTH = 8;
/** The longest input that is looked at: 1 MiB. */
export const MAX_LENGTH = 1024 * 1024;

const encoder = new TextEncoder();

export function byteLength(text) {
  return encoder.encode(text).length;
}

/** Whether a text is longer than what is looked at. */
export function isTooLarge(text) {
  return text.length > MAX_LENGTH || (3 * text.length > MAX_LENGTH && byteLength(text) > MAX_LENGTH);
}

/**
 * Cuts what is too long to exactly one character more than the limit. The core still sees that it is too long and says
 * so, and its memory, which can only grow, does not grow to hold it.
 */
export function cap(text) {
  return text.length > MAX_LENGTH ? text.slice(0, MAX_LENGTH + 1) : text;
}
