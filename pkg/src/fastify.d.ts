import type { Fields, InvalidOutcome, LocaleModule, Options, Order, ValidOutcome, Validator } from "./index.js";

/**
 * The options of a route for Fastify: valid orders reach the handler, everything else is answered with problem details. The order is
 * read from the raw body, of at most 4 MiB, before Fastify parses it.
 *
 * ```js
 * fastify.post("/orders", oneyRoute(new Validator({ country: "FR" }, { fields }), { shop }), async (request) => {
 *   send(checkedOrder(request).order);
 * });
 * ```
 *
 * For forms Fastify also needs a parser; see `examples/fastify.mjs`.
 *
 * @throws {UsageError} if an option is wrong.
 */
export function oneyRoute(
  validator: Validator<Fields | undefined>,
  options?: RuleOptions,
): { bodyLimit: number; preParsing: (request: any, reply: any, payload: any, done: (error?: any, payload?: any) => void) => void };

/**
 * The same as a `preHandler` hook, for a route that has its own `preParsing`. It sees what Fastify has parsed: Fastify itself answers,
 * in its own form, to bodies beyond its `bodyLimit` and to what is not JSON; it replaces bytes that are not UTF-8.
 *
 * ```js
 * fastify.post("/orders", { preHandler: oneyRules(new Validator({ country: "FR" }, { fields }), { shop }) }, async (request) => {
 *   send(checkedOrder(request).order);
 * });
 * ```
 *
 * @throws {UsageError} if an option is wrong.
 */
export function oneyRules(validator: Validator<Fields | undefined>, options?: RuleOptions): (request: any, reply: any, done: (error?: any) => void) => void;

/** The outcome of the accepted order: `order` in normal form, and `issues` without errors. */
export function checkedOrder(request: object): ValidOutcome;

export interface RuleOptions extends Omit<Options, "locale"> {
  /**
   * What the shop knows of this order, perhaps as a promise. With it, or with the `fields` of the validator, a body says what customers
   * supply and nothing else.
   */
  shop?: (request: any) => Order | object | Promise<Order | object>;
  /** Of several languages each client gets the one that it prefers (`Accept-Language`), or else the first. */
  locale?: "en" | LocaleModule | readonly ("en" | LocaleModule)[];
  /** Answers an order with errors, for example with the page of the form. Without it the answer is problem details. */
  onInvalid?: (request: any, reply: any, outcome: InvalidOutcome) => unknown;
}
