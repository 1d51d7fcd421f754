// Bodies in bytes, as the network or a framework's parser hands them over.

const decoder = new TextDecoder("utf-8", { fatal: true });

export function isBytes(body) {
  return ArrayBuffer.isView(body) || body instanceof ArrayBuffer;
}

/** The text of a body; nothing if it is no UTF-8: a replaced character would change the customer's name. */
export function decoded(bytes) {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
