import { TOO_LARGE } from "./limits.js";

/**
 * A mistake in the program, not in the order: a wrong profile, an unknown option, a value that is no order at all. The
 * text explains how to fix it and never contains a value of the order.
 *
 * Use `code` if a process loads the package by `import` and by `require`: it then has two copies of this class, and
 * `instanceof` fails between them.
 */
export class UsageError extends TypeError {
  // Not assigned: where a program has frozen the prototypes of errors, an assignment throws.
  name = "UsageError";
  code = "usage";
}

/**
 * What to throw when the caller's object threw: what this package threw itself, or an error that quotes nothing, because the message of
 * a getter may contain a customer's value.
 */
export function unreadable(error, name, where = "") {
  // An error may be a proxy, too, which throws at `instanceof`.
  try {
    if (error === TOO_LARGE || error instanceof UsageError) return error;
  } catch {}
  return new UsageError(`\`${name}\` cannot be read${where}: a getter or a proxy threw`);
}

/**
 * After a fault or a very large input the module starts again, and this engine does not do that at once. The call changed nothing: repeat
 * it a moment later.
 */
export class RestartError extends Error {
  name = "RestartError";
  code = "restarting";
  constructor() {
    super("the module starts again: repeat the call a moment later");
  }
}

/** The page must not compile WebAssembly. Let the server check the order instead. */
export class WasmForbiddenError extends Error {
  name = "WasmForbiddenError";
  code = "wasm-forbidden";
}
