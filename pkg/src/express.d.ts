import type { Fields, InvalidOutcome, LocaleModule, Options, Order, ValidOutcome, Validator } from "./index.js";

/**
 * Middleware for Express 4 and 5. Reads the body itself, up to 4 MiB, unless a body parser has done so. Valid orders reach the
 * handler; the others are answered with problem details, status 422.
 *
 * Bytes of `express.raw` are read like the body itself. JSON as a text is refused: leave JSON to `express.json`, to `express.raw`, or to
 * this middleware.
 *
 * ```js
 * const shop = (request) => request.session.order; // what a visitor must not say
 * app.post("/orders", oneyRules(new Validator({ country: "FR" }, { fields }), { shop }), (request, response) => {
 *   send(checkedOrder(request).order);
 * });
 * ```
 *
 * @throws {UsageError} if an option is wrong.
 */
export function oneyRules(validator: Validator<Fields | undefined>, options?: RuleOptions): (request: any, response: any, next: (error?: any) => void) => void;

/** The outcome of the accepted order: `order` in normal form, and `issues` without errors. */
export function checkedOrder(request: object): ValidOutcome;

export interface RuleOptions extends Omit<Options, "locale"> {
  /**
   * What the shop knows of this order, perhaps as a promise. It sees a `body` only behind a body parser. With it, or with the `fields` of the validator, a body says what customers
   * supply and nothing else.
   */
  shop?: (request: any) => Order | object | Promise<Order | object>;
  /** Of several languages each client gets the one that it prefers (`Accept-Language`), or else the first. */
  locale?: "en" | LocaleModule | readonly ("en" | LocaleModule)[];
  /** Answers an order with errors, for example with the page of the form. Without it the answer is problem details. */
  onInvalid?: (request: any, response: any, outcome: InvalidOutcome) => unknown;
}
