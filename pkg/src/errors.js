/**
 * A mistake in the program, not in the order: a wrong profile, an unknown option, a value that is no order at all. The
 * text explains how to fix it and never contains a value of the order.
 *
 * Use `code` if a process loads the package by `import` and by `require`: it then has two copies of this class, and
 * `instanceof` fails between them.
 */
export class UsageError extends TypeError {
  constructor(message) {
    super(message);
    this.name = "UsageError";
    this.code = "usage";
  }
}

/**
 * After a fault or a very large input the module starts again, and this engine does not do that at once. The call changed nothing: repeat
 * it a moment later.
 */
export class RestartError extends Error {
  constructor() {
    super("the module starts again after a fault: repeat the call a moment later");
    this.name = "RestartError";
    this.code = "restarting";
  }
}

/** The page must not compile WebAssembly. Let the server check the order instead. */
export class WasmForbiddenError extends Error {
  constructor(message) {
    super(message);
    this.name = "WasmForbiddenError";
    this.code = "wasm-forbidden";
  }
}
