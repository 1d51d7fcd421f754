import type { Fields, InvalidOutcome, LocaleModule, Options, Order, ValidOutcome, Validator } from "./index.js";

/**
 * Middleware for Hono: valid orders reach the handler, the others are answered with problem details, status 422. Reads at most 4 MiB.
 *
 * ```js
 * app.post("/orders", oneyRules(new Validator({ country: "FR" }, { fields }), { shop }), (c) => {
 *   send(checkedOrder(c).order);
 * });
 * ```
 *
 * @throws {UsageError} if an option is wrong.
 */
export function oneyRules(validator: Validator<Fields | undefined>, options?: RuleOptions): (context: any, next: () => Promise<void>) => Promise<any>;

/** The outcome of the accepted order: `order` in normal form, and `issues` without errors. */
export function checkedOrder(context: object): ValidOutcome;

export interface RuleOptions extends Omit<Options, "locale"> {
  /**
   * What the shop knows of this order, perhaps as a promise. With it, or with the `fields` of the validator, a body says what customers
   * supply and nothing else.
   */
  shop?: (context: any) => Order | object | Promise<Order | object>;
  /** Of several languages each client gets the one that it prefers (`Accept-Language`), or else the first. */
  locale?: "en" | LocaleModule | readonly ("en" | LocaleModule)[];
  /** Answers an order with errors, for example with the page of the form. Without it the answer is problem details. */
  onInvalid?: (context: any, outcome: InvalidOutcome) => unknown;
}
