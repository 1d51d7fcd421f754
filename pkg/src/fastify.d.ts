import type { Options, ValidOutcome, Validator } from "./index.js";

/**
 * A `preHandler` hook for Fastify: lets valid orders through and answers the others with problem details, status 422.
 *
 * ```js
 * fastify.post("/orders", { preHandler: oneyRules(new Validator({ country: "FR" })) }, async (request) => {
 *   send(checkedOrder(request).order);
 * });
 * ```
 *
 * @throws {UsageError} where an option is wrong.
 */
export function oneyRules(validator: Validator, options?: Options): (request: any, reply: any) => Promise<any>;

/** What was found of the order that came through: `order` in normal form, `issues` of which none is an error. */
export function checkedOrder(request: object): ValidOutcome;
