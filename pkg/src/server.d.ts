/**
 * For servers only: check captures, refunds and the platform's answers, sign requests, verify notifications.
 *
 * ```js
 * import { toForm, Validator, verify } from "oney-rules/server";
 *
 * const outcome = new Validator({ country: "FR" }).validate(order);
 * if (outcome.valid) await fetch(PLATFORM, { method: "POST", body: toForm(outcome.order, secret), headers });
 *
 * // At the address of notifications, before you act on one:
 * const received = verify(body, secret, { expected: { ORDERID: payment.id, AMOUNT: payment.amount, received: payment.received } });
 * ```
 *
 * No entry for pages imports this module, because it handles secrets.
 */

import type {
  BusinessTransaction,
  Change,
  Fields,
  FormBody,
  Issue,
  Options,
  Order,
  Profile as OrderProfile,
  ProfileNote,
  Severity,
  Validator as OrderValidator,
} from "./index.js";
import type { MessageName, Messages, ServerIssueCode, ServerIssueParams, ServerSeverities } from "./server-tables.js";
import type {
  ContractHistory,
  ContractState,
  CountryProducts,
  ExecCodeInfo,
  OneyOptions,
  OneyPurchase,
  OrderHistory,
  OrderState,
  PaymentHistory,
  PaymentState,
  RecoveryHistory,
  RecoveryStep,
  SandboxCard,
  TestBook,
  TestBookReport,
} from "./workflow.js";

export * from "./index.js";
export type * from "./workflow.js";
export type * from "./server-tables.js";

/** The profile of pages, with severities also for the issues that only servers report. */
export interface Profile extends Omit<OrderProfile, "severity"> {
  severity?: Readonly<ServerSeverities>;
  businessTransactions?: readonly BusinessTransaction[];
}

/** The validator of pages, extended to all other messages. */
export class Validator<const F extends Fields | undefined = undefined> extends OrderValidator<F> {
  constructor(profile: Profile, options?: { fields?: F });

  readonly notes: readonly ProfileNote[];

  /**
   * Checks any message: an object, JSON text, a form body or a query string. `options.message` names it; without it,
   * the message is detected from OPERATIONTYPE, EXECCODE and HASH.
   */
  validateMessage<Name extends MessageName = MessageName>(
    message: object | string | FormBody,
    options?: MessageOptions<Name>,
  ): MessageOutcome<Name>;

  /** As the function `verify`, with the severities of this profile. */
  verify(message: Received, secret: Secrets, options?: VerifyOptions): MessageOutcome<NotificationName>;
}

/** What the address of notifications received: the body as bytes or text, the query string, or what a parser made of it. */
export type Received = object | string | number | boolean | null | FormBody | Uint8Array | ArrayBuffer;

/**
 * The secret of the account; several while it is exchanged; or with those of API keys: a message that names an APIKEYID must be signed
 * with a secret of this key, if it is known here.
 */
export type Secrets = string | readonly string[] | SecretsOfKeys;

export interface SecretsOfKeys {
  account?: string | readonly string[];
  /** By APIKEYID. */
  apiKeys?: Readonly<Record<string, string | readonly string[]>>;
}

/**
 * Checks a notification completely: its parameters, its HASH, and the expected values. Act on it only if the outcome is valid.
 * Pass the raw body or query string: parsers drop repeated keys, and the signature needs them. Whatever was received, there is an
 * outcome; what is no message has the error `unreadable-message`.
 *
 * Answer the platform as it requires in any case; after `repeated-notification` and `stale-notification` there is nothing else
 * to do.
 *
 * @throws {UsageError} if the secret is empty or an option is wrong; the error contains neither.
 */
export function verify(
  message: Received,
  secret: Secrets,
  options?: VerifyOptions,
): MessageOutcome<NotificationName>;

/**
 * The HASH of a request, without any change to it. Sign what the validator has accepted: `outcome.order`.
 *
 * @throws {UsageError} if a part of it cannot be signed, for example a parameter that is given twice.
 */
export function sign(message: object | string | FormBody, secret: string, options?: SignOptions): string;

/**
 * The body of a request to the platform, key by key as Dalenys documents it: `method=capture&params[TRANSACTIONID]=…`, with
 * its HASH if a secret is given. An answer is written as the platform writes it, so that a shop can test with it.
 */
export function toForm(message: object | string | FormBody, secret?: string, options?: SignOptions): string;

export type NotificationName = Extract<MessageName, `${string}-notification`>;

export interface MessageOptions<Name extends MessageName = MessageName> extends Options {
  /** The name of the message. Default: `auto`, which detects it. */
  message?: Name | "auto";
}

export interface SignOptions {
  /** The name of the message. Default: `auto`, which detects it. */
  message?: MessageName | "auto";
  /** How the rows of lists are sorted before signing; it matters from the eleventh row on. Default: `number`. */
  indexOrder?: "number" | "text";
}

export interface VerifyOptions extends Pick<Options, "today" | "locale">, Pick<SignOptions, "indexOrder"> {
  /** What the shop knows about the payment. Omitted values are not compared. */
  expected?: Expected;
}

/** The values that a notification must contain, so that the shop may act on it. */
export interface Expected {
  /** The identifier of the shop's account. */
  IDENTIFIER?: string;
  ORDERID?: string;
  OPERATIONTYPE?: "authorization" | "capture" | "refund";
  /** The requested amount in cents. */
  AMOUNT?: number;
  /** From the platform's answer to the request. */
  TRANSACTIONID?: string;
  /** The notifications of this payment that the shop has already acted on. */
  received?: readonly { TRANSACTIONID: string; EXECCODE: string }[];
}

/** The result of checking a message. */
export type MessageOutcome<Name extends MessageName = MessageName> = {
  [One in Name]: MessageFindings & { message: One } & (
      | { valid: true; order: Messages[One] }
      | { valid: false; order: { [parameter: string]: unknown } }
    );
}[Name];

export interface MessageFindings {
  issues: ServerIssue[];
  changes: Change[];
  derived: {
    addressLines: { BILLINGADDRESS?: string[]; SHIPTOADDRESS?: string[] };
    /** REDIRECTHTML, decoded: the page that redirects the customer to Oney. */
    redirectHtml?: string;
  };
}

/** One issue. `switch (issue.code)` narrows `issue.params`. */
export type ServerIssue = {
  [Code in ServerIssueCode]: {
    code: Code;
    severity: Severity;
    parameter: string;
    path: (string | number)[];
    related: string[];
    params: ServerIssueParams[Code];
    message: string;
  };
}[ServerIssueCode];

/** Explains an EXECCODE of four digits. */
export function execCode(code: string): ExecCodeInfo;

/** The operations that are possible now for a payment at the platform. */
export function paymentState(history: PaymentHistory): PaymentState;

/** The state of an order in the shop. */
export function orderState(history: OrderHistory): OrderState;

/** The state of a contract at Oney. */
export function contractState(history: ContractHistory): ContractState;

/** The next step after a failed call. Following it never carries out an operation twice. */
export function recoveryStep(history: RecoveryHistory): RecoveryStep;

/** Reports which cases of Oney's test book a merchant's test orders cover, and why the others are not covered. */
export function qualify(profile: OrderProfile, book: TestBook): TestBookReport;

export interface PurchaseOptions extends OneyOptions {
  /** The reference date; today by default. */
  today?: Date | string;
  /** The sentences of a language: a module of `oney-rules/locales/`. */
  locale?: Options["locale"];
}

/** An order as the blocks `purchase` and `customer` of Oney's own interface; see docs/direct-api.md. */
export function toOneyPurchase(order: Order | object, profile: OrderProfile, options?: PurchaseOptions): OneyPurchase;

/** The cards of the platform's sandbox: test data, no real cards. */
export function sandboxCards(): SandboxCard[];

/**
 * What Oney sells in which country, by the platform's newer page on Oney (`source`); it is not from S2, and no check reads it: what a shop
 * may sell is in its contract. See docs/products.md.
 */
export function products(): CountryProducts[];
