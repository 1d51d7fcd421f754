import type { Options, ValidOutcome, Validator } from "./index.js";

/**
 * A `preHandler` hook for Fastify: valid orders reach the handler, the others are answered with problem details, status 422.
 *
 * ```js
 * fastify.post("/orders", { preHandler: oneyRules(new Validator({ country: "FR" })) }, async (request) => {
 *   send(checkedOrder(request).order);
 * });
 * ```
 *
 * @throws {UsageError} if an option is wrong.
 */
export function oneyRules(validator: Validator, options?: Options): (request: any, reply: any) => Promise<any>;

/** The outcome of the accepted order: `order` in normal form, and `issues` without errors. */
export function checkedOrder(request: object): ValidOutcome;
