import type { Options, ValidOutcome, Validator } from "./index.js";

/**
 * Middleware for Express 4 and 5. Reads the body itself, unless a body parser has done so; lets valid orders through and answers
 * the others with problem details, status 422.
 *
 * ```js
 * app.post("/orders", oneyRules(new Validator({ country: "FR" })), (request, response) => {
 *   send(checkedOrder(request).order);
 * });
 * ```
 *
 * @throws {UsageError} where an option is wrong.
 */
export function oneyRules(validator: Validator, options?: Options): (request: any, response: any, next: (error?: any) => void) => void;

/** What was found of the order that came through: `order` in normal form, `issues` of which none is an error. */
export function checkedOrder(request: object): ValidOutcome;
