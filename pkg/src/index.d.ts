/**
 * Checks and normalises Oney 3x/4x orders before they are sent through Dalenys.
 *
 * ```js
 * import { init, Validator } from "oney-rules";
 * await init(); // needed in browsers only, harmless elsewhere
 * const outcome = new Validator({ country: "FR" }).validate(order);
 * ```
 */

import type { IssueCode, IssueParams, Order, Parameter, PaymentOption, Severities } from "./tables.js";

export type * from "./tables.js";

/**
 * Makes the package ready. In a browser it loads and compiles the core and must be awaited before the first check;
 * on servers it resolves at once. Idempotent; after a failure the next call tries again.
 *
 * Rejects with `WasmForbiddenError` where the page's Content-Security-Policy lacks `'wasm-unsafe-eval'`.
 */
export function init(options?: InitOptions): Promise<void>;

export interface InitOptions {
  /**
   * Language of the messages of every check that names no other: the default export of `oney-rules/locales/…`. A page that
   * is started with one does not download the English sentences.
   */
  locale?: "en" | LocaleModule;
}

/** What runs here. */
export function version(): Version;

export interface Version {
  /** Of this package. */
  version: string;
  /** How fresh the numbering plans of telephone numbers are: the release of Google's metadata that they were made from. */
  numberingPlans: string;
}

/** Checks orders against the contract of one merchant. Costs next to nothing, holds no memory that must be freed. */
export class Validator {
  /**
   * @throws {UsageError} where the profile is wrong; the message names the key. Before `init()` is done, the first check
   * throws it.
   */
  constructor(profile: Profile);

  /**
   * Checks an order given as an object, parameters spelled as Dalenys spells them: `{ AMOUNT: 60000, CART: [{ … }] }`.
   * An order with mistakes never throws.
   *
   * @throws {UsageError} where `order` is no object or an option is wrong.
   */
  validate(order: Order | object, options?: Options): Outcome;

  /** Checks an order given as JSON text. On servers faster than `JSON.parse` and `validate`. */
  validateJson(text: string, options?: Options): Outcome;

  /** Checks the form body that Dalenys takes: `params[AMOUNT]=60000&params[CART][0][NAME]=…`. */
  validateForm(body: string | FormBody, options?: Options): Outcome;

  /**
   * Checks one field, for example as the customer types.
   *
   * @param name the parameter: `"BILLINGCITY"`, `"CART[0][PRICE]"`.
   * @throws {UsageError} where there is no such parameter.
   */
  validateParameter(name: Parameter, value: unknown, options?: ParameterOptions): ParameterOutcome;
  /** For names that are known at run time only, such as `event.target.name`; a misspelt literal does not compile. */
  validateParameter<Name extends string>(
    name: string extends Name ? Name : never,
    value: unknown,
    options?: ParameterOptions,
  ): ParameterOutcome;
}

/** The program is wrong, not the order: a bad profile, an unknown option, something that is no order at all. */
export class UsageError extends TypeError {
  /** The same in the ESM and the CommonJS build, where `instanceof` may fail. */
  readonly code: "usage";
}

/** The page may not compile WebAssembly (Content-Security-Policy, or switched off): let the server check the order. */
export class WasmForbiddenError extends Error {
  readonly code: "wasm-forbidden";
}

/** `URLSearchParams` or `FormData`, of any environment. */
export interface FormBody {
  forEach(callback: (value: any, name: string, ...rest: any[]) => void): void;
}

/** What the merchant's contract with Oney says. */
export interface Profile {
  /** Country of the merchant's site, ISO 3166-1 alpha-2: `"FR"`. */
  country: string;
  /** Merchant category code, ISO 18245: `"5732"`. Travel merchants (3000–3300, 4511) must send the journey. */
  mcc?: string;
  /** The ranges that Oney agreed to. Without them Oney's usual range applies to every payment option. */
  businessTransactions?: readonly BusinessTransaction[];
  /** How grave an issue is for this merchant, by issue code; the rest keep their default. */
  severity?: Readonly<Severities>;
  /** How phone numbers are written in the normal form: `33666666666` or `+33666666666`. With `digits`, a foreign number
   *  whose digits alone would be another number in the merchant's country keeps its plus. */
  phones?: "digits" | "plus";
  /** How yes and no are written in the normal form. */
  booleans?: "yes-no" | "true-false";
  /** How many lines of 38 characters an address may take. */
  addressLines?: 1 | 2 | 3 | 4 | 5;
  /** The contract chooses the product by `COMMERCIALCODE` in place of `PAYMENTOPTION`. */
  commercialCode?: boolean;
  /** Ask for `HASH`, which is otherwise added by signing afterwards. */
  signed?: boolean;
  /** The orders are test data for the platform's sandbox. Changes no check. */
  testData?: boolean;
}

/** The range of amounts of one payment option, in cents, both ends included. */
export interface BusinessTransaction {
  paymentOption: PaymentOption;
  min: number;
  max: number;
}

export interface Options {
  /** Reference date for ages and deadlines: `"YYYY-MM-DD"`, or a `Date` whose local calendar day counts. Default: today. */
  today?: string | Date;
  /** `draft` while the customer fills in: what is missing is no issue yet. Default: `final`. */
  stage?: "draft" | "final";
  /** Whose parameters must be there: a page has only what the customer gives. Default: `all`. */
  part?: "customer" | "shop" | "gateway" | "all";
  /** Language of the messages: `"en"`, or the default export of `oney-rules/locales/…`. Default: that of `init`, or English. */
  locale?: "en" | LocaleModule;
}

export interface ParameterOptions extends Options {
  /** The other fields, as far as they are known: what is right for one may depend on another. */
  order?: Order | object;
}

/** The sentences of one language: the default export of a module in `oney-rules/locales/`, written by the build. */
export interface LocaleModule {
  /** BCP 47: `"fr"`; `"en-x-dev"` for developers' texts. */
  readonly language: string;
  /** Issue code → sentence with placeholders. */
  readonly templates: Readonly<Record<string, string>>;
  /** Parameter → what people call the field, as it stands inside a sentence. */
  readonly labels: Readonly<Record<string, string>>;
  /** Issue code → parameter of the sentence → how it is written, where its type does not tell. */
  readonly kinds: Readonly<Record<string, Readonly<Record<string, "cents" | "country">>>>;
  /** How numbers and amounts are written; `#` in `currency` is the number, `least` the smallest that is grouped. */
  readonly numbers: Readonly<Record<"group" | "decimal" | "currency", string>> & { readonly least: number };
  /** Between the choices of a list, and before the last of alternatives. */
  readonly list: readonly [separator: string, or: string];
  /** Which form of a word goes with a number. */
  readonly plural: "not-one" | "above-one" | "none" | "russian" | "czech";
  /** Words of the program → as the language says them. */
  readonly words: Readonly<Record<string, string>>;
  /** Country → its name, what a mobile number starts with there, and how one is written. */
  readonly countries: Readonly<
    Record<string, { readonly name: string; readonly mobile: readonly string[]; readonly example: readonly string[] }>
  >;
}

/** What the check found. `if (outcome.valid)` tells the two apart. */
export type Outcome = ValidOutcome | InvalidOutcome;

/** Ready to be sent, perhaps with warnings and changes. */
export interface ValidOutcome extends Findings {
  readonly valid: true;
  /** The order in normal form. */
  readonly order: Order;
}

/** At least one issue is an error. */
export interface InvalidOutcome extends Findings {
  readonly valid: false;
  /** The order in normal form as far as possible; a rejected value is as it was received. */
  readonly order: { [parameter: string]: unknown };
}

/** Plain data: a later change of what was checked does not show. */
interface Findings {
  /** In the order of the documents, the same everywhere. */
  readonly issues: Issue[];
  /** Where the normal form differs from what was given. */
  readonly changes: Change[];
  /** What follows from the order and is not part of it. */
  readonly derived: Derived;
}

export interface Derived {
  /** The streets, cut between words into lines of at most 38 characters, as Oney prints them. */
  addressLines: { BILLINGADDRESS?: string[]; SHIPTOADDRESS?: string[] };
}

export type Severity = "error" | "warning";

/**
 * One finding. Holds no value of the order. `switch (issue.code)` narrows `issue.params`.
 */
export type Issue = { [Code in IssueCode]: IssueOf<Code> }[IssueCode];

/** The finding with this code. */
export interface IssueOf<Code extends IssueCode> {
  /** Stable name of what is wrong: `"too-long"`. Programs compare this, never the message. */
  code: Code;
  severity: Severity;
  /** `"CART[0][PRICE]"`; empty for the order as a whole. A key that is not spelled like a parameter is `"?"`. */
  parameter: string;
  /** `["CART", 0, "PRICE"]` */
  path: (string | number)[];
  /** Other parameters that take part, in the notation of `parameter`. */
  related: string[];
  /** The facts of the sentence: limits, lists, never a value of the order. */
  params: IssueParams[Code];
  /** One sentence for the customer, in the language asked for. */
  message: string;
}

/** The normal form of this parameter differs from what was given. */
export interface Change {
  parameter: string;
  path: (string | number)[];
  kind: ChangeKind;
}

export type ChangeKind =
  /** Nothing was in it: it is left out. */
  | "empty"
  /** A number became text. */
  | "type"
  /** Outer space was removed, or inner space made single. */
  | "whitespace"
  /** Line breaks became spaces. */
  | "line-breaks"
  | "case"
  /** Another documented spelling of the same choice. */
  | "spelling"
  /** Another way to write the same value. */
  | "notation"
  /** The rows of a list were renumbered, from 0 without gaps. */
  | "reindexed";

/** What the check of one field found. */
export interface ParameterOutcome {
  valid: boolean;
  /** The normal form; as received where it was rejected; `null` where there is none. */
  value: unknown;
  issues: Issue[];
  changes: Change[];
  /** Of a street its lines, as in `Derived`; else, and where it was rejected, none. */
  lines: string[];
}

// Without this, everything in a declaration file is public.
export {};
