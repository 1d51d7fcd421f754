/** What the module asks of JavaScript (`pkg/wasm/src/host.rs`). */

const { normalize } = String.prototype;
const encoder = new TextEncoder();

let memory;

/** Names the memory of the running instance. */
export function attach(exports) {
  ({ memory } = exports);
}

/** Composes the text at this address (NFC), with room for three times its length. Returns the new length in bytes. */
export function compose(address, length) {
  const bytes = new Uint8Array(memory.buffer, address, 3 * length);
  // A new decoder each time: Safari's fails after two gigabytes.
  const text = new TextDecoder().decode(bytes.subarray(0, length));
  return encoder.encodeInto(normalize.call(text), bytes).written;
}
