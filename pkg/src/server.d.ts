/**
 * What servers alone may do: check captures, refunds and the platform's answers, sign requests, verify notifications.
 *
 * ```js
 * import { toForm, Validator, verify } from "oney-rules/server";
 *
 * const outcome = new Validator({ country: "FR" }).validate(order);
 * if (outcome.valid) await fetch(PLATFORM, { method: "POST", body: toForm(outcome.order, secret), headers });
 *
 * // At the address of notifications, before anything is believed:
 * const received = verify(body, secret, { expected: { ORDERID: payment.id, AMOUNT: payment.amount, received: payment.received } });
 * ```
 *
 * No entry for pages leads here: this module handles secrets.
 */

import type {
  BusinessTransaction,
  Change,
  FormBody,
  Issue,
  Options,
  Order,
  Profile as OrderProfile,
  Severity,
  Validator as OrderValidator,
} from "./index.js";
import type { MessageKind, Messages, ServerIssueCode, ServerIssueParams, ServerSeverities } from "./server-tables.js";
import type {
  ContractHistory,
  ContractState,
  ExecCodeInfo,
  OneyOptions,
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

/** The profile of pages, which may also say how grave the issues are that servers alone meet. */
export interface Profile extends Omit<OrderProfile, "severity"> {
  severity?: Readonly<ServerSeverities>;
  businessTransactions?: readonly BusinessTransaction[];
}

/** The validator of pages, which also knows the other messages. */
export class Validator extends OrderValidator {
  constructor(profile: Profile);

  /**
   * Checks any message: an object, JSON text, a form body or the query of an address. `options.message` says what it is;
   * without it, OPERATIONTYPE, EXECCODE and HASH do.
   */
  validateMessage<Kind extends MessageKind = MessageKind>(
    message: object | string | FormBody,
    options?: MessageOptions<Kind>,
  ): MessageOutcome<Kind>;

  /** As the function of this name, with the severities of this profile. */
  verify(message: object | string | FormBody, secret: string, options?: VerifyOptions): MessageOutcome<NotificationKind>;
}

/**
 * Checks a notification in all respects: its parameters, its HASH, and that it says what is expected. Act on it if the outcome
 * is valid. Give the body or the query as it was received: what a framework has parsed may have lost a repeated parameter.
 *
 * Answer the platform as it asks for in any case; `repeated-notification` and `stale-notification` mean that there is nothing
 * else to do.
 *
 * @throws {UsageError} where the secret is empty or an option is wrong; the message shows neither.
 */
export function verify(
  message: object | string | FormBody,
  secret: string,
  options?: VerifyOptions,
): MessageOutcome<NotificationKind>;

/**
 * The HASH of a request as it stands. Sign what the validator has let pass: `outcome.order`.
 *
 * @throws {UsageError} where not all of it can be signed, for example a parameter that was given twice.
 */
export function sign(message: object | string | FormBody, secret: string, options?: SignOptions): string;

/**
 * The body of a request to the platform, key by key as Dalenys documents it: `method=capture&params[TRANSACTIONID]=…`, with
 * its HASH where a secret is given. An answer is written as the platform writes it, so that a shop can test with it.
 */
export function toForm(message: object | string | FormBody, secret?: string, options?: SignOptions): string;

export type NotificationKind = Extract<MessageKind, `${string}-notification`>;

export interface MessageOptions<Kind extends MessageKind = MessageKind> extends Options {
  /** What the message is. Default: `auto`, which finds out. */
  message?: Kind | "auto";
}

export interface SignOptions {
  /** What the message is. Default: `auto`, which finds out. */
  message?: MessageKind | "auto";
  /** How the lines of lists are sorted before they are signed, from the eleventh line on. Default: `number`. */
  indexOrder?: "number" | "text";
}

export interface VerifyOptions extends Pick<Options, "today" | "locale">, Pick<SignOptions, "indexOrder"> {
  /** What the shop knows of the payment. What is left out is not compared. */
  expected?: Expected;
}

/** What a notification must say for the shop to act on it. */
export interface Expected {
  /** Of the shop's account. */
  IDENTIFIER?: string;
  ORDERID?: string;
  OPERATIONTYPE?: "authorization" | "capture" | "refund";
  /** What was asked for, in cents. */
  AMOUNT?: number;
  /** Of the platform's answer to the request. */
  TRANSACTIONID?: string;
  /** The notifications of this payment that the shop has acted on. */
  received?: readonly { TRANSACTIONID: string; EXECCODE: string }[];
}

/** What the check of a message found. */
export type MessageOutcome<Kind extends MessageKind = MessageKind> = {
  [One in Kind]: MessageFindings & { message: One } & (
      | { valid: true; order: Messages[One] }
      | { valid: false; order: { [parameter: string]: unknown } }
    );
}[Kind];

export interface MessageFindings {
  issues: ServerIssue[];
  changes: Change[];
  derived: {
    addressLines: { BILLINGADDRESS?: string[]; SHIPTOADDRESS?: string[] };
    /** REDIRECTHTML decoded: the page that leads the customer to Oney. */
    redirectHtml?: string;
  };
}

/** One finding. `switch (issue.code)` narrows `issue.params`. */
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

/** What an EXECCODE of four digits means. */
export function execCode(code: string): ExecCodeInfo;

/** What may be done with a payment at the platform. */
export function paymentState(history: PaymentHistory): PaymentState;

/** Where an order stands in the shop. */
export function orderState(history: OrderHistory): OrderState;

/** Where a contract stands at Oney. */
export function contractState(history: ContractHistory): ContractState;

/** What to do next after a call failed. No operation is carried out twice by following it. */
export function recoveryStep(history: RecoveryHistory): RecoveryStep;

/** Which cases of Oney's test book the test orders of a merchant cover, and why the others are not. */
export function qualify(profile: OrderProfile, book: TestBook): TestBookReport;

export interface PurchaseOptions extends OneyOptions {
  /** The reference date; today by default. */
  today?: Date | string;
  /** The sentences of a language: a module of `oney-rules/locales/`. */
  locale?: Options["locale"];
}

export interface OneyPurchase {
  /** Whether no issue is an error; only then there are blocks. */
  valid: boolean;
  issues: Issue[];
  /** The parameters of the order that the blocks have no place for. */
  unmapped: string[];
  /** Amounts are euros here. */
  purchase?: Record<string, unknown>;
  customer?: Record<string, unknown>;
}

/** An order as the blocks `purchase` and `customer` of Oney's own interface; see docs/direct-api.md. */
export function toOneyPurchase(order: Order | object, profile: OrderProfile, options?: PurchaseOptions): OneyPurchase;

/** The cards of the platform's sandbox. They are test data: nobody has such a card. */
export function sandboxCards(): SandboxCard[];
