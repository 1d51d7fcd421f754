/** What the module asks of JavaScript (`pkg/wasm/src/host.rs`). */

const { normalize } = String.prototype;
const encoder = new TextEncoder();

let memory;

/** Names the memory of the running instance. */
export function attach(exports) {
  ({ memory } = exports);
}

/** The text of these bytes. A new decoder each time: Safari's fails after two gigabytes. */
export function decoded(bytes) {
  return new TextDecoder().decode(bytes);
}

/** Composes the text at this address (NFC), with room for three times its length. Returns the new length in bytes. */
export function compose(address, length) {
  const bytes = new Uint8Array(memory.buffer, address, 3 * length);
  return encoder.encodeInto(normalize.call(decoded(bytes.subarray(0, length))), bytes).written;
}
