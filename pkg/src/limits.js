/** Deeper than any order of the documents (three steps); also ends cycles. The same as in `src/visitor.rs`. */
export const MAX_DEPTH = 8;
/** The most bytes of keys and scalars that are read. The same as in `src/visitor.rs`. */
export const MAX_BYTES = 1024 * 1024;
/** Thrown to stop at an input that is too large; `Input.bounded` catches it. */
export const TOO_LARGE = {};

const encoder = new TextEncoder();

export function byteLength(text) {
  return encoder.encode(text).length;
}

/** Cuts a text that is longer than any parameter's. The core still reports that it is too long. */
export function cap(text) {
  return text.slice(0, MAX_BYTES / 8);
}
