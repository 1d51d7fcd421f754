import type { Issue, Options, Order, Profile } from "./index.js";

/** The kind of an answer of the platform. */
export type ExecFamily =
  | "success"
  | "redirect"
  | "pending"
  | "bad-request"
  | "bad-reference"
  | "configuration"
  | "refused"
  | "technical"
  | "fraud-rules"
  | "unknown";

/** What an EXECCODE means and what to do next. */
export interface ExecCodeInfo {
  code: string;
  /** Whether a list of the platform has the code; if not, it is taken by its first digit. */
  known: boolean;
  family: ExecFamily;
  meaning: string;
  next: "done" | "redirect" | "wait" | "mend" | "retry-later" | "never-retry";
  advice: string;
  /** With `mend`: what is to be put right. */
  mend?: "request" | "reference" | "amount" | "account";
  /** With `retry-later`: not before so many seconds. */
  seconds?: number;
  /** With `retry-later`: to the platform's backup address. */
  backup?: boolean;
  confidence?: "high" | "medium" | "low";
  source?: string;
}

/** What an EXECCODE of four digits means. */
export function execCode(code: string): ExecCodeInfo;

/** An answer or a notification of the platform. */
export interface PaymentAnswer {
  /** `YYYY-MM-DD`, the day on which it came. */
  date: string;
  operation: "authorization" | "capture" | "refund";
  execCode: string;
  /** Cents; without it all that is left. */
  amount?: number;
  /** The operation's own TRANSACTIONID. A success that is told twice, as a result and as a notification, counts once by it. */
  transaction?: string;
  /** Of a refund: the TRANSACTIONID of its capture. */
  capture?: string;
}

export interface PaymentHistory {
  /** The amount of the order in cents. */
  amount: number;
  /** Of a travel merchant: one capture for each of so many passengers. */
  passengers?: number;
  /** `YYYY-MM-DD`. */
  today: string;
  answers?: PaymentAnswer[];
  /** An operation that is to be sent. */
  ask?: { operation: "capture" | "refund"; amount?: number; capture?: string };
}

/** Whether an operation may be sent; `warned`: it may, but need not succeed. */
export type PaymentVerdict =
  | { verdict: "allowed"; amount: number }
  | { verdict: "warned"; amount: number; reason: "late" | "amount-not-given"; text: string }
  | { verdict: "refused"; reason: string; text: string };

export interface PaymentState {
  status:
    | "new"
    | "waiting"
    | "pending"
    | "authorized"
    | "captured"
    | "partially-refunded"
    | "refunded"
    | "failed"
    | "expired";
  captured: number;
  refunded: number;
  /** The last day on which a capture is sure to succeed. */
  captureUntil?: string;
  /** The last day on which Oney may decide. */
  decisionUntil?: string;
  /** The operation whose answer has not come. */
  underWay?: "authorization" | "capture" | "refund";
  /** Whether all that is left may be captured. */
  capture: PaymentVerdict;
  /** Whether all that is left may be refunded. */
  refund: PaymentVerdict;
  /** Whether what was asked for may be sent. */
  answer?: PaymentVerdict;
  /** The first answer that cannot have happened; those behind it are not looked at. */
  contradiction?: { index: number; reason: string; text: string };
}

/** What may be done with a payment at the platform. */
export function payment(history: PaymentHistory): PaymentState;

/** The status of a contract at Oney. */
export type ContractStatus =
  | "PENDING"
  | "FAVORABLE"
  | "REFUSED"
  | "ABORTED"
  | "TO_BE_FUNDED"
  | "FUNDED"
  | "CANCELLED";

/** A step that must not be taken; nothing is to be sent for it. */
export interface RefusedStep {
  index: number;
  event: string;
  reason: string;
  text: string;
  /** What may happen instead. */
  allowed: string[];
}

export type OrderEvent =
  | {
      event:
        | "accepted"
        | "declined"
        | "stock-missing"
        | "stock-available"
        | "stock-added"
        | "confirm"
        | "funded"
        | "close"
        | "cancel";
    }
  | { event: "refund-partially"; pieces: number[]; amount?: number }
  | { event: "refund"; pieces: number[]; deductDiscount?: boolean }
  | { contract: ContractStatus };

export interface OrderHistory {
  /** Pieces, and cents a piece with taxes and the article's own discount. */
  lines: { quantity: number; price: number }[];
  /** Cents. */
  shipping?: number;
  /** The discount on the whole order, in cents. */
  discount?: number;
  automaticConfirmation?: boolean;
  events?: OrderEvent[];
}

export interface OrderState {
  status:
    | "pending"
    | "favorable"
    | "on-backorder"
    | "ready-to-deliver"
    | "payment-accepted"
    | "refund"
    | "refunded-partially"
    | "canceled";
  total: number;
  refunded: number;
  remaining: number;
  piecesLeft: number[];
  final: boolean;
  allowed: string[];
  /** What is to be sent to Oney, each with the index of its event. */
  messages: {
    index: number;
    message: "confirm" | "cancel" | "refund";
    amount: number;
    /** The order has a discount that this refund does not take off. */
    ignoresDiscount?: true;
  }[];
  /** The first step that must not be taken; those behind it are not looked at. */
  refused?: RefusedStep;
}

/** Where an order stands in the shop. */
export function order(history: OrderHistory): OrderState;

export type ContractEvent =
  | { event: "accepted" | "refused" | "aborted" | "confirm-refused" | "held" | "funded" }
  | { event: "confirm"; amount?: number; hour?: number }
  | { event: "cancel"; amount?: number }
  | { status: ContractStatus };

export interface ContractHistory {
  /** The merchant's country, ISO 3166-1 alpha-2. */
  country: string;
  /** Cents. */
  amount: number;
  events?: ContractEvent[];
}

export interface ContractState {
  status: ContractStatus;
  confirmed: number;
  cancelled: number;
  remaining: number;
  final: boolean;
  allowed: string[];
  /** The first step that must not be taken; those behind it are not looked at. */
  refused?: RefusedStep;
}

/** Where a contract stands at Oney. */
export function contract(history: ContractHistory): ContractState;

/** What came back from Oney: an answer, nothing, or the contract's status as it was read. */
export type Observation =
  | { http: number; body?: string; retryAfter?: number }
  | { lost: true }
  | { contract: ContractStatus | "none" }
  | { readFailed: true };

export interface RecoveryHistory {
  operation: "create" | "confirm" | "confirm-part" | "cancel" | "cancel-part";
  /** 3 by default. */
  maxTries?: number;
  observed?: Observation[];
}

export type RecoveryStep =
  | { step: "send"; final: false }
  | { step: "slow-down" | "read-status"; final: false; seconds: number }
  | { step: "succeeded" | "contact-support"; final: true }
  | { step: "mend"; final: true; mistakes: { field: string; code: string; meaning: string }[] }
  | { step: "impossible"; final: true; status: ContractStatus | "none" };

/** What to do next after a call failed. No operation is carried out twice by following it. */
export function recovery(history: RecoveryHistory): RecoveryStep;

export interface TestOrder {
  name?: string;
  order?: Order | object;
  /** The order as a form body, in place of `order`. */
  form?: string;
  /** What was done with it, in this order; without an amount all that was left. */
  events?: ({ event: "confirm"; amount?: number; hour?: number } | { event: "cancel"; amount?: number })[];
}

export interface TestBook {
  /** `YYYY-MM-DD`. */
  today: string;
  /** The delivery methods that the shop offers; by default those of the orders. */
  methods?: ("storepickup" | "networkpickup" | "travelpickup" | "carrier" | "edelivery")[];
  orders: TestOrder[];
}

export interface TestBookReport {
  /** Whether no case is missing. */
  covered: boolean;
  cases: {
    number: number;
    case: string;
    outcome: "covered" | "missing" | "not-needed";
    text: string;
    source: string;
    /** The orders that cover it, by their names. */
    orders: string[];
    reasons: { reason: string; text: string; hint: boolean; order?: string; code?: string; parameter?: string }[];
  }[];
  /** What goes back to Oney as `purchase/external_reference`. */
  references: { order: string; reference: string | null }[];
}

/** Which cases of Oney's test book the test orders of a merchant cover, and why the others are not. */
export function qualify(profile: Profile, book: TestBook): TestBookReport;

export interface PurchaseOptions {
  /** The reference date; today by default. */
  today?: Date | string;
  /** The sentences of a language: a module of `oney-rules/locales/`. */
  locale?: Options["locale"];
  /** The customer's language, where the merchant's country has several. */
  language?: string;
  /** The customer's birth name; without it the last name is sent in its place, with a warning. */
  birthName?: string;
  /** Which of Oney's categories (1 to 16) the articles of a category belong to. */
  categories?: Record<string, number>;
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
export function toOneyPurchase(order: Order | object, profile: Profile, options?: PurchaseOptions): OneyPurchase;

/** The cards of the platform's sandbox. They are test data: nobody has such a card. */
export function sandboxCards(): {
  country: string;
  number: string;
  execCode?: string;
  testData: true;
  source: string;
}[];
