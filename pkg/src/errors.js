/**
 * The program is wrong, not the order: a bad profile, an unknown option, something that is no order at all. The message
 * says what to mend and never holds a value of the order.
 *
 * `code` is there because `instanceof` fails between the two copies of this class that a process holds when it loads the
 * package through `import` and through `require`.
 */
export class UsageError extends TypeError {
  constructor(message) {
    super(message);
    this.name = "UsageError";
    this.code = "usage";
  }
}

/** This page may not compile WebAssembly. Let the server check the order instead. */
export class WasmForbiddenError extends Error {
  constructor(message) {
    super(message);
    this.name = "WasmForbiddenError";
    this.code = "wasm-forbidden";
  }
}
