/** Deeper than any order of the documents (three steps); also ends cycles. The same as in `src/visitor.rs`. */
export const MAX_DEPTH = 8;
/** The longest input that is read: 1 MiB. */
export const MAX_LENGTH = 1024 * 1024;

const encoder = new TextEncoder();

export function byteLength(text) {
  return encoder.encode(text).length;
}

/** Whether a text is longer than this. */
export function isTooLarge(text) {
  return text.length > MAX_LENGTH || (3 * text.length > MAX_LENGTH && byteLength(text) > MAX_LENGTH);
}

/**
 * Cuts a text that is too long to one character more than the limit. The core still reports that it is too long, but its
 * memory, which can never shrink, does not grow for it.
 */
export function cap(text) {
  return text.length > MAX_LENGTH ? text.slice(0, MAX_LENGTH + 1) : text;
}
