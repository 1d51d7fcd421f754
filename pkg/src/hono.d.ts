import type { Options, ValidOutcome, Validator } from "./index.js";

/**
 * Middleware for Hono: valid orders reach the handler, the others are answered with problem details, status 422. Reads at most 4 MiB.
 *
 * ```js
 * app.post("/orders", oneyRules(new Validator({ country: "FR" })), (c) => {
 *   send(checkedOrder(c).order);
 * });
 * ```
 *
 * @throws {UsageError} if an option is wrong.
 */
export function oneyRules(validator: Validator, options?: Options): (context: any, next: () => Promise<void>) => Promise<any>;

/** The outcome of the accepted order: `order` in normal form, and `issues` without errors. */
export function checkedOrder(context: object): ValidOutcome;
