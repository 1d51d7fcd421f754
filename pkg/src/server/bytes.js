// Bodies in bytes, as the network or a framework's parser hands them over.

const decoder = new TextDecoder("utf-8", { fatal: true });
/** The core removes the byte order mark of a message itself, one. */
export const keepsMark = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

export function isBytes(body) {
  return ArrayBuffer.isView(body) || body instanceof ArrayBuffer;
}

/** The text of a body; nothing if it is no UTF-8: a replaced character would change the customer's name. */
export function decoded(bytes, by = decoder) {
  try {
    return by.decode(bytes);
  } catch {
    return undefined;
  }
}
