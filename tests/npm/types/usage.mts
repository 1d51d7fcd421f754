// Compiled, never run: what must be accepted, and with `@ts-expect-error` what must not.
import { init, UsageError, Validator, version, WasmForbiddenError } from "oney-rules";
import type { CartLine, Change, Issue, IssueOf, Options, Order, Outcome, ParameterOutcome } from "oney-rules";
import type { FieldName, Fields, InvalidOutcome, IssueCode, Parameter, Profile } from "oney-rules";
import { oneyRules as ofExpress } from "oney-rules/express";
import { oneyRoute as ofFastify } from "oney-rules/fastify";
import { oneyRules as ofHono } from "oney-rules/hono";
import type { StandardJSONSchemaV1, StandardSchemaV1 } from "@standard-schema/spec";
import english from "oney-rules/locales/en";
import french from "oney-rules/locales/fr";
import { bindForm } from "oney-rules/form";
import type { Binding, BindOptions } from "oney-rules/form";
import { parameterInfo } from "oney-rules/parameters";
import { Validator as SchemaValidator } from "oney-rules/schema";
import { withJsonSchema } from "oney-rules/json-schema";
import { sign, toForm, Validator as ServerValidator, verify } from "oney-rules/server";
import { contractState, execCode, orderState, paymentState, qualify, recoveryStep } from "oney-rules/server";
import { products, sandboxCards, toOneyPurchase } from "oney-rules/server";

export const sold: number[] = products().flatMap(({ instalments }) => instalments);
import { init as initSlim, initSync } from "oney-rules/slim";

export const ready: Promise<void> = init();
export const number: string = version().version + version().numberingPlans;

const profile: Profile = {
  country: "FR",
  identifier: "YOUR_IDENTIFIER",
  mcc: "5732",
  businessTransactions: [{ paymentOption: "facilypay-3x", min: 15_000, max: 200_000 }],
  severity: { "cart-total-mismatch": "error" },
  presence: { CLIENTDOB: "required", "CART[X][BRAND]": "optional" },
  phones: "plus",
  booleans: "true-false",
  addressLines: 3,
  commercialCode: true,
  signed: false,
  testData: true,
};
const validator = new Validator(profile);

export const notes: string[] = new ServerValidator(profile).notes.map(({ code, message }) => `${code}: ${message}`);

const options: Options = { today: "2026-11-22", stage: "draft", part: "customer", locale: "en" };
const outcome: Outcome = validator.validate({ AMOUNT: 60_000 }, options);
validator.validate(JSON.parse("{}"), { today: new Date(), locale: english });
validator.validateJson("{}", options);
validator.validateForm("params[AMOUNT]=60000", options);
validator.validateForm(new URLSearchParams());
validator.validateForm(new FormData());

// The shop's own type need not be ours.
interface ShopOrder {
  AMOUNT: string;
  BILLINGTITLE: string;
}
declare const shopOrder: ShopOrder;
validator.validate(shopOrder);
export const one: ParameterOutcome = validator.validateParameter("BILLINGCITY", "Paris", { order: shopOrder });

// A complete order has what no profile makes optional; a draft, or a part of an order, may have nothing.
const whole = validator.validate(shopOrder);
if (whole.valid) {
  const amount: number = whole.order.AMOUNT;
  const line: CartLine | undefined = whole.order.CART[0];
  const id: string = whole.order.ORDERID;
  // @ts-expect-error: a profile may make it optional
  const city: string = whole.order.BILLINGCITY;
  console.log(amount, line, id, city);
}
for (const part of [validator.validate(shopOrder, { stage: "draft" }), validator.validateForm("", { part: "customer" }), outcome]) {
  // @ts-expect-error: it may be missing
  if (part.valid) part.order.AMOUNT.toFixed();
}
export const typed: string = validator.validateJson("{}", { locale: french, stage: "final", part: "all" }).valid ? "sent" : "refused";

// With `fields` the input has the names of the map.
const fields = {
  BILLINGFIRSTNAME: "first_name",
  BILLINGADDRESS: ["address1", "address2"],
  BILLINGTITLE: { from: "civility", values: { 1: "mr", 2: "mrs" } },
  CLIENTDOB: { date: ["year", "month", "day"] },
  BILLINGMOBILEPHONE: { phone: "tel" },
  PAYMENTOPTION: { from: "plan", visitor: true },
  delivery: { sameAsBilling: { unless: "ship_to_different" } },
} as const satisfies Fields;
const mapped = new Validator({ country: "FR" }, { fields });
mapped.validateForm("first_name=Jean", { shop: { AMOUNT: 60_000 } });
declare const request: { body: any };
mapped.validateForm({ first_name: "Jean", tel: "0612345678", ship_to_different: "on" }, { shop: shopOrder, stage: "draft" });
mapped.validateForm(request.body, { shop: shopOrder });
// @ts-expect-error: misspelt field
mapped.validateForm({ frist_name: "Jean" });
new Validator({ country: "FR" }, { fields: { BILLINGCITY: "billing[town]" } }).validateForm({ billing: { town: "Paris" } });
validator.validateForm({ BILLINGCITY: "Paris" }, { shop: shopOrder });
// As a variable, or from a JSON file.
const wide = { CLIENTDOB: { date: ["year", "month", "day"] }, BILLINGTITLE: { from: "civility", values: { 1: "mr" } } };
new Validator({ country: "FR" }, { fields: wide }).validateForm({ year: "1980" });
// @ts-expect-error: without names an object is no body
validator.validateForm({ first_name: "Jean" });
export const own: readonly ["address1", "address2"] = mapped.fields.BILLINGADDRESS;
export const name: FieldName<typeof fields> = "ship_to_different";
// @ts-expect-error: no field of the map
export const other: FieldName<typeof fields> = "last_name";
// @ts-expect-error: no such parameter
new Validator({ country: "FR" }, { fields: { BILLINGTOWN: "town" } });
// @ts-expect-error: misspelt option
new Validator({ country: "FR" }, { field: {} });
const inline = new SchemaValidator({ country: "FR" }, { fields: { BILLINGCITY: "town" } }).schema({ shop: { AMOUNT: 1 } });
export const town: StandardSchemaV1.InferInput<typeof inline> = { town: "Paris" };
// @ts-expect-error: the input has the names of the map
export const city: StandardSchemaV1.InferInput<typeof inline> = { BILLINGCITY: "Paris" };
new ServerValidator({ country: "FR" }, { fields }).validateForm(new URLSearchParams(), { shop: {} });

const shop = async (request: { cart: number }) => ({ AMOUNT: request.cart });
const onInvalid = (_: unknown, answer: { end(text: string): void }, { issues }: InvalidOutcome) => answer.end(issues[0]?.fields?.join() ?? "");
ofExpress(mapped, { shop, onInvalid, locale: [french, "en"], part: "customer" });
ofFastify(validator, { shop });
ofHono(mapped, { onInvalid: (context, { issues }) => context.json(issues) });
// @ts-expect-error: a function of the request
ofExpress(mapped, { shop: { AMOUNT: 1 } });

if (outcome.valid) {
  const order: Order = outcome.order;
  const amount: number | undefined = order.AMOUNT;
  const line: CartLine | undefined = order.CART?.[0];
  if (order.BILLINGTITLE === "mrs") console.log(amount, line);
  // @ts-expect-error: no such title
  if (order.BILLINGTITLE === "madam") console.log();
} else {
  // @ts-expect-error: a rejected value may be anything
  const amount: number = outcome.order.AMOUNT;
}
export const changes: Change[] = outcome.changes;
export const lines: string[] = outcome.derived.addressLines.BILLINGADDRESS ?? [];
// @ts-expect-error: no such kind of change
if (changes[0]?.kind === "trimmed") console.log();
export function tell({ code, severity, parameter, path, related, params, message }: Issue): string {
  const step: string | number | undefined = path[0];
  return [code, severity, parameter, step, related.join(), Object.keys(params).join(), message].join(" ");
}

/** The code narrows the facts. */
export function facts(issue: Issue): string | number {
  // @ts-expect-error: which facts there are depends on the code
  issue.params.max;
  switch (issue.code) {
    case "too-long": {
      const room: number = issue.params.max - issue.params.length;
      // @ts-expect-error: no such fact
      issue.params.allowed;
      return room;
    }
    case "not-in-list":
      return issue.params.allowed.join();
    case "invalid-postal-code":
      return issue.params.country + issue.params.example;
    case "missing-parameter": {
      // @ts-expect-error: this code has no facts
      const max: number = issue.params.max;
      return max;
    }
    // @ts-expect-error: no such code
    case "to-long":
      return 0;
    default:
      return issue.message;
  }
}

// A list of all codes that the compiler keeps complete.
declare const advice: { [Code in IssueCode]: (issue: IssueOf<Code>) => string };
export const tooLong: string = advice["too-long"]({} as IssueOf<"too-long">);
// @ts-expect-error: each code has its own facts
advice["too-long"]({} as IssueOf<"invalid-date">);

export const names: Parameter[] = ["BILLINGCITY", "CART[0][PRICE]", "TRAVELLEGS[12][RANK]", "TRAVELSTAYS[0][TYPE]"];
// @ts-expect-error: a sub-parameter of another list
export const foreign: Parameter = "CART[0][RANK]";
// @ts-expect-error: a list is not one parameter
export const list: Parameter = "CART";
declare const field: { name: string };
validator.validateParameter(field.name, "Paris");
validator.validateParameter("CART[0][PRICE]", 1);
// @ts-expect-error: misspelt parameter
validator.validateParameter("BILLINGTOWN", "Paris");
// @ts-expect-error: misspelt sub-parameter
validator.validateParameter("CART[0][PRIZE]", 1);

const maxlength: number | undefined = parameterInfo("BILLINGCITY").maxlength;
parameterInfo(field.name);
parameterInfo("CART[X][PRICE]");
export const mode: "tel" | "email" | "url" | "numeric" | "decimal" | undefined = parameterInfo("CART[0][PRICE]").inputmode;
// @ts-expect-error: misspelt parameter
parameterInfo("BILLINGTOWN", { maxlength });

// Assignable to the interfaces of the specification, with both types.
const schema = new SchemaValidator({ country: "FR" }).schema({ part: "customer" });
export const standard: StandardSchemaV1<unknown, Order> = schema;
export const described: StandardJSONSchemaV1<unknown, Order> = withJsonSchema(schema);
export const input: StandardSchemaV1.InferInput<typeof schema> = { AMOUNT: "60000", CART: [{ QUANTITY: "3", PRICE: 5 }] };
export const output: StandardSchemaV1.InferOutput<typeof schema> = { AMOUNT: 60000 };
// @ts-expect-error: in normal form it is a number
export const unread: StandardSchemaV1.InferOutput<typeof schema> = { AMOUNT: "60000" };
// @ts-expect-error: misspelt parameter
export const misspelt: StandardSchemaV1.InferInput<typeof schema> = { BILLINGTOWN: "Paris" };
// @ts-expect-error: misspelt option
new SchemaValidator({ country: "FR" }).schema({ stag: "draft" });
// @ts-expect-error: the schema is an entry of its own
validator.schema();

export function recover(error: unknown): "usage" | "wasm-forbidden" | undefined {
  if (error instanceof UsageError || error instanceof WasmForbiddenError) return error.code;
  return undefined;
}

export const slim: Promise<void> = initSlim(new URL("https://shop.example/core.wasm"));
initSync(new Uint8Array(), { locale: english });
export const inFrench: Promise<void> = init({ locale: french });
// @ts-expect-error: the sentences must be there
initSync(new Uint8Array());

// @ts-expect-error: a profile has a country
new Validator({});
// @ts-expect-error: misspelt key
new Validator({ country: "FR", phone: "plus" });
// @ts-expect-error: no such spelling
new Validator({ country: "FR", phones: "spaces" });
// @ts-expect-error: no such payment option
new Validator({ country: "FR", businessTransactions: [{ paymentOption: "facilypay-5x", min: 1, max: 2 }] });
// @ts-expect-error: no such severity
new Validator({ country: "FR", severity: { "too-long": "fatal" } });
// @ts-expect-error: no such parameter
new Validator({ country: "FR", presence: { CLIENTDOBB: "required" } });
// @ts-expect-error: rows have no numbers here
new Validator({ country: "FR", presence: { "CART[0][BRAND]": "optional" } });
// @ts-expect-error: every request has it
new Validator({ country: "FR", presence: { AMOUNT: "optional" } });
// @ts-expect-error: misspelt code
new Validator({ country: "FR", severity: { "to-long": "off" } });
// @ts-expect-error: what cannot be sent at all stays an error
new Validator({ country: "FR", severity: { "wrong-type": "off" } });
// @ts-expect-error: an order is an object
validator.validate("{}");
// @ts-expect-error: an order is there
validator.validate(null);
// @ts-expect-error: misspelt option
validator.validate({}, { tody: "2026-11-22" });
// @ts-expect-error: no such stage
validator.validate({}, { stage: "drft" });
// @ts-expect-error: no such part
validator.validate({}, { part: "client" });
// @ts-expect-error: a language is imported first
validator.validate({}, { locale: "fr" });
// @ts-expect-error: the order is context for one parameter only
validator.validate({}, { order: {} });
// @ts-expect-error: text, not an object
validator.validateJson({});
// @ts-expect-error: parameters have names
validator.validateParameter(1, "x");
// @ts-expect-error: no such parameter
export const order: Order = { BILLINGTOWN: "Paris" };
// @ts-expect-error: slim brings no bytes of its own
initSlim();

const secret: string = "password";
const serverValidator = new ServerValidator({ country: "FR", severity: { "currency-not-euro": "warning", "too-long": "off" } });
// @ts-expect-error what is found out about a signature cannot be relaxed
new ServerValidator({ country: "FR", severity: { "hash-mismatch": "off" } });
const capture = serverValidator.validateMessage({ TRANSACTIONID: "A1" }, { message: "capture" });
if (capture.valid) {
  const transaction: string | undefined = capture.order.TRANSACTIONID;
  const body: string = toForm(capture.order, secret, { message: "capture", indexOrder: "text" });
  void [transaction, body, sign(capture.order, secret)];
}
const notified = verify("HASH=0", secret, { expected: { ORDERID: "1", received: [{ TRANSACTIONID: "A", EXECCODE: "0000" }] } });
if (notified.message === "refund-notification" && notified.valid) void notified.order.EXTERNALREFERENCE;
for (const issue of notified.issues) {
  if (issue.code === "unexpected-operation") void issue.params.expected.length;
}
// @ts-expect-error no such message
serverValidator.validateMessage({}, { message: "payment" });
// @ts-expect-error a secret is text
sign({}, 42);

export function bindAll(form: HTMLFormElement, options: BindOptions): Binding {
  const binding = bindForm(form, validator, {
    ready: init(),
    locale: french,
    names: { city: "BILLINGCITY", price: "CART[0][PRICE]" },
    order: (values) => ({ AMOUNT: 60_000, ...values }),
    onField: ({ control, issue, value }) => control.classList.toggle("wrong", issue?.severity === "error" || value === null),
    onValid: ({ order }, event) => event.preventDefault(),
  });
  // @ts-expect-error: no such parameter
  bindForm(form, validator, { names: { city: "BILINGCITY" } });
  // @ts-expect-error: misspelt option
  bindForm(form, validator, { name: {} });
  binding.update({ validator, locale: english });
  return bindForm(form, validator, options);
}
// What servers ask besides.
const next: "done" | "redirect" | "wait" | "mend" | "retry-later" | "never-retry" = execCode("4001").next;
const verdict = paymentState({ amount: 60_000, today: "2026-11-22", answers: [] }).capture;
// @ts-expect-error: what is refused has no amount
verdict.amount;
if (verdict.verdict !== "refused") console.log(verdict.amount, next);
const step = recoveryStep({ operation: "confirm", observed: [{ http: 503 }, { contract: "FAVORABLE" }] });
if (step.step === "mend") console.log(step.mistakes[0]?.field);
// @ts-expect-error: no such operation
recoveryStep({ operation: "capture" });
orderState({ lines: [{ quantity: 1, price: 100 }], events: [{ event: "refund", pieces: [1], deductDiscount: true }] });
// @ts-expect-error: a refund takes pieces
orderState({ lines: [], events: [{ event: "refund" }] });
contractState({ country: "FR", amount: 100, events: [{ event: "confirm", hour: 12 }, { status: "FUNDED" }] });
// @ts-expect-error: no such status
contractState({ country: "FR", amount: 100, events: [{ status: "DONE" }] });
export const covered: boolean = qualify(profile, { today: "2026-11-22", orders: [{ order: { AMOUNT: 1 } }] }).covered;
const purchase = toOneyPurchase({ AMOUNT: 60_000 }, profile, { language: "FR", categories: { electronics: 16 } });
if (purchase.valid) console.log(purchase.purchase?.external_reference, sandboxCards()[0]?.number);
