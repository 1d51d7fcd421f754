import type { Options, ValidOutcome, Validator } from "./index.js";

/**
 * Middleware for Hono: lets valid orders through and answers the others with problem details, status 422.
 *
 * ```js
 * app.post("/orders", oneyRules(new Validator({ country: "FR" })), (c) => {
 *   send(checkedOrder(c).order);
 * });
 * ```
 *
 * @throws {UsageError} where an option is wrong.
 */
export function oneyRules(validator: Validator, options?: Options): (context: any, next: () => Promise<void>) => Promise<any>;

/** What was found of the order that came through: `order` in normal form, `issues` of which none is an error. */
export function checkedOrder(context: object): ValidOutcome;
