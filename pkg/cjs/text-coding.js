// Put before the CommonJS files by the build: Jest's jsdom has neither of the two, but Node's `Buffer`. Only what the glue
// calls, and nothing that a bundler for pages would have to resolve.

export const TextDecoder =
  globalThis.TextDecoder ??
  class {
    decode(bytes) {
      return bytes ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8") : "";
    }
  };

export const TextEncoder =
  globalThis.TextEncoder ??
  class {
    encodeInto(text, target) {
      const bytes = Buffer.from(text, "utf8");
      target.set(bytes);
      return { read: text.length, written: bytes.length };
    }

    encode(text) {
      return new Uint8Array(Buffer.from(text, "utf8"));
    }
  };
