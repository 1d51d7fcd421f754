import type { Options, ValidOutcome, Validator } from "./index.js";

/**
 * Middleware for Express 4 and 5. Reads the body itself, up to 4 MiB, unless a body parser has done so. Valid orders reach the
 * handler; the others are answered with problem details, status 422.
 *
 * Bytes of `express.raw` are read like the body itself. JSON as a text is refused: leave JSON to `express.json`, to `express.raw`, or to
 * this middleware.
 *
 * ```js
 * app.post("/orders", oneyRules(new Validator({ country: "FR" })), (request, response) => {
 *   send(checkedOrder(request).order);
 * });
 * ```
 *
 * @throws {UsageError} if an option is wrong.
 */
export function oneyRules(validator: Validator, options?: Options): (request: any, response: any, next: (error?: any) => void) => void;

/** The outcome of the accepted order: `order` in normal form, and `issues` without errors. */
export function checkedOrder(request: object): ValidOutcome;
