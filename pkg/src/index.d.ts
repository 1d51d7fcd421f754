/**
 * Checks and normalises Oney 3x/4x orders before they are sent through Dalenys.
 *
 * ```js
 * import { init, Validator } from "oney-rules";
 * await init(); // needed in browsers only, harmless elsewhere
 * const outcome = new Validator({ country: "FR" }).validate(order);
 * ```
 */

import type { CartLine, IssueCode, IssueParams, Order, Parameter, PaymentOption, Severities, TravelLeg, TravelStay } from "./tables.js";

export type * from "./tables.js";

/**
 * Makes the package ready. In a browser it loads and compiles the core and must be awaited before the first check;
 * on servers it resolves at once. Idempotent; after a failure the next call tries again.
 *
 * Rejects with `WasmForbiddenError` if the page's Content-Security-Policy lacks `'wasm-unsafe-eval'`.
 */
export function init(options?: InitOptions): Promise<void>;

export interface InitOptions {
  /**
   * Default language of the sentences: the default export of `oney-rules/locales/…`. A page that sets one does not download
   * the English sentences.
   */
  locale?: "en" | LocaleModule;
}

/** The running version. */
export function version(): Version;

export interface Version {
  /** The version of this package. */
  version: string;
  /** The release of Google's metadata from which the numbering plans of telephone numbers were made. */
  numberingPlans: string;
}

/** Checks orders against the contract of one merchant. Cheap to create; nothing has to be freed. */
export class Validator<const F extends Fields | undefined = undefined> {
  /**
   * @throws {UsageError} if the profile or `fields` is wrong; the error names the key. Before `init()` is done, the first check throws
   * it instead.
   */
  constructor(profile: Profile, options?: { fields?: F });

  /** A copy of the names of the shop's fields. */
  readonly fields: F;

  /** What a developer should know about the profile, for example at the start of a server. A page has none. */
  readonly notes?: readonly ProfileNote[];

  /**
   * Checks an order given as an object with Dalenys's parameter names: `{ AMOUNT: 60000, CART: [{ … }] }`. Mistakes in an
   * order never throw.
   *
   * A date is `"YYYY-MM-DD"`, or a `Date` that is midnight in UTC or in local time: the normal form has its day as text. A `Date` with
   * another time of day is refused (`invalid-date`).
   *
   * @throws {UsageError} if `order` is no object or an option is wrong.
   */
  validate(order: Order | object, options?: WholeOptions): Outcome<WholeOrder>;
  validate(order: Order | object, options?: Options): Outcome;

  /**
   * Checks an order given as JSON text. On servers this is faster than `JSON.parse` and `validate`. With `fields` or `shop` the text is a
   * body: see `validateForm`.
   */
  validateJson(text: string, options?: BodyOptions & WholeOptions): Outcome<WholeOrder>;
  validateJson(text: string, options?: BodyOptions): Outcome;

  /**
   * Checks an order given as a form body for Dalenys: `params[AMOUNT]=60000&params[CART][0][NAME]=…`.
   *
   * With `fields` it is the body of the shop's own form, or the object that a parser has made of it: the fields of the map are read and
   * nothing else. Without `fields`, but with `shop`, the fields have the names of their parameters. Either way of a body only parameters
   * that customers supply are read, and what the shop knows always counts. What is not read is a change `dropped`.
   *
   * ```js
   * const fields = { BILLINGFIRSTNAME: "first_name", BILLINGADDRESS: ["address1", "address2"] };
   * const validator = new Validator({ country: "FR" }, { fields });
   * const outcome = validator.validateForm("first_name=Jean&address1=…", { shop: { AMOUNT: 60000, CART: [{ … }] } });
   * ```
   */
  validateForm(body: string | FormBody | BodyOf<F>, options?: BodyOptions & WholeOptions): Outcome<WholeOrder>;
  validateForm(body: string | FormBody | BodyOf<F>, options?: BodyOptions): Outcome;

  /**
   * Checks one field, for example as the customer types. Without `order`, postal codes and telephone numbers are read as in the merchant's
   * country; with it, as in the country of their address, which for France may be an overseas territory.
   *
   * @param name the parameter: `"BILLINGCITY"`, `"CART[0][PRICE]"`.
   * @throws {UsageError} if there is no such parameter.
   */
  validateParameter(name: Parameter, value: unknown, options?: ParameterOptions): ParameterOutcome;
  /** For names known only at run time, such as `event.target.name`; a misspelt literal does not compile. */
  validateParameter<Name extends string>(
    name: string extends Name ? Name : never,
    value: unknown,
    options?: ParameterOptions,
  ): ParameterOutcome;
}

/** A mistake in the program, not in the order: a wrong profile, an unknown option, a value that is no order at all. */
export class UsageError extends TypeError {
  /** Use this if ESM and CommonJS are mixed: `instanceof` may fail then. */
  readonly code: "usage";
}

/**
 * After a fault (no memory, a stack overflow) or an unusually large input the module starts again, and this browser does not do that at
 * once. The call that has this error changed nothing: repeat it a moment later.
 */
export class RestartError extends Error {
  readonly code: "restarting";
}

/** The page must not compile WebAssembly (Content-Security-Policy, or disabled): let the server check the order. */
export class WasmForbiddenError extends Error {
  readonly code: "wasm-forbidden";
}

/** `URLSearchParams` or `FormData` of any environment. */
export interface FormBody {
  forEach(callback: (value: any, name: string, ...rest: any[]) => void): void;
}

/**
 * The names that a shop's form has for the parameters of an order; plain JSON, the same in page and server. A name may be nested:
 * `billing[first_name]` and `billing.first_name` are one name.
 */
export type Fields = { readonly [Name in Exclude<keyof Order, "CART" | "TRAVELLEGS" | "TRAVELSTAYS">]?: FieldSource } & {
  /** The delivery address is the billing address, unless the box is on; `when` is the opposite, `true` means always. */
  readonly delivery?: { readonly sameAsBilling: true | { readonly unless: string } | { readonly when: string } };
};

/** Where the value of a parameter comes from. */
export type FieldSource =
  | string
  /** Joined by one space, empty parts left out; of a telephone number its prefix and the number. */
  | readonly string[]
  | {
      readonly from: string | readonly string[];
      /** Values of the form, each with that of the parameter. */
      readonly values?: Readonly<Record<string, string>>;
      /** Visitors may choose the value; for PAYMENTOPTION alone. */
      readonly visitor?: boolean;
    }
  /** Year, month and day. */
  | { readonly date: readonly string[] }
  /** One field for the mobile and the other telephone number of an address: it is placed by its type. */
  | { readonly phone: string };

/** The names of a shop's fields, of all sources of the map. */
export type FieldName<F> = F extends Fields ? NameIn<F[keyof F]> : never;

type NameIn<Source> = Source extends string
  ? Source
  : Source extends readonly string[]
    ? Source[number]
    : Source extends { readonly from: infer Names } | { readonly date: infer Names } | { readonly phone: infer Names }
      ? NameIn<Names>
      : Source extends { readonly sameAsBilling: { readonly when: infer Name } | { readonly unless: infer Name } }
        ? NameIn<Name>
        : never;

/** A body as a parser has made it: in the names of the map, of which nested ones begin with their first step; else in those of parameters. */
export type BodyOf<F> = { readonly [Name in F extends Fields ? FieldName<F> | FirstStep<FieldName<F>> : keyof Order]?: unknown };

type FirstStep<Name> = Name extends `${infer First}[${string}` ? First : Name extends `${infer First}.${string}` ? First : never;

/** A parameter whose presence the contract decides; of a list, in each row. */
export type ParameterOfContract =
  | Exclude<keyof Order, "AMOUNT" | "CART" | "OPERATIONTYPE" | "ORDERID" | "TRAVELLEGS" | "TRAVELSTAYS" | "VERSION">
  | `CART[X][${keyof CartLine}]`
  | `TRAVELLEGS[X][${keyof TravelLeg}]`
  | `TRAVELSTAYS[X][${keyof TravelStay}]`;

/** What a developer should know about a profile that is no mistake. */
export interface ProfileNote {
  /** `country-not-served`: the documents' limits are not made for it. `no-business-transactions`: they are those of the documents. `relaxed-code`: the platform refuses such orders all the same. `field-not-read`: no body may say it. */
  code: "country-not-served" | "no-business-transactions" | "relaxed-code" | "field-not-read";
  /** One sentence in English. */
  message: string;
}

/** The settings of the merchant's contract with Oney. */
export interface Profile {
  /** Country of the merchant's site, ISO 3166-1 alpha-2: `"FR"`. */
  country: string;
  /**
   * IDENTIFIER of the account at Dalenys, 1 to 32 characters. A final check fills it in where it is missing (for the parts `all` and
   * `gateway`); another one is refused (`wrong-account`).
   */
  identifier?: string;
  /** Merchant category code, ISO 18245: `"5732"`. Travel merchants (3000–3300, 4511) must send the journey. */
  mcc?: string;
  /** The agreed ranges of amounts. Without them Oney's usual range applies to every payment option. */
  businessTransactions?: readonly BusinessTransaction[];
  /** The severity of issues for this merchant, by issue code; other codes keep their default. */
  severity?: Readonly<Severities>;
  /**
   * What the contract requires, where the documents mark nothing: `{ CLIENTDOB: "required", "CART[X][BRAND]": "optional" }`. Other
   * parameters keep their default. AMOUNT, CART, OPERATIONTYPE, ORDERID and VERSION are always required.
   */
  presence?: Readonly<Partial<Record<ParameterOfContract, "required" | "recommended" | "optional">>>;
  /** How phone numbers are written in the normal form: `33666666666` or `+33666666666` (the default for Spain). With `digits`, a foreign
   *  number keeps its plus if its digits alone are not read as the same number. */
  phones?: "digits" | "plus";
  /** How numbers of overseas France are written: behind their own calling code (`590690001234`) or that of France (`33690001234`). */
  overseasPhones?: "own" | "france";
  /** Names of the recipient that are cut when they are too long, with a change of the kind `cut`. */
  cut?: readonly ("SHIPTOFIRSTNAME" | "SHIPTOLASTNAME")[];
  /** How yes and no are written in the normal form. */
  booleans?: "yes-no" | "true-false";
  /** The most lines of 38 characters that an address may take. */
  addressLines?: 1 | 2 | 3 | 4 | 5;
  /** The product is chosen by `COMMERCIALCODE` instead of `PAYMENTOPTION`. */
  commercialCode?: boolean;
  /** Require `HASH`, which otherwise signing adds later. */
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
  /** `draft` while the customer fills in the form: missing parameters are no issues yet. Default: `final`. */
  stage?: "draft" | "final";
  /** Whose parameters are required. In a page, use `customer`. Default: `all`. */
  part?: "customer" | "shop" | "gateway" | "all";
  /** Language of the sentences: `"en"`, or the default export of `oney-rules/locales/…`. Default: that of `init`, or English. */
  locale?: "en" | LocaleModule;
}

/** Of a complete order: `stage` is `final` and `part` is `all`, the defaults. */
export interface WholeOptions extends Options {
  stage?: "final";
  part?: "all";
}

export interface BodyOptions extends Options {
  /**
   * What the shop knows of the order, in Dalenys's names: the amount, the cart, the account. It counts before anything in a body; a member
   * that is `undefined` is left to the customer.
   */
  shop?: Order | object;
}

export interface ParameterOptions extends Options {
  /** The other fields as far as they are known, for rules across fields. */
  order?: Order | object;
}

/** The sentences of one language: the default export of a module in `oney-rules/locales/`, written by the build. */
export interface LocaleModule {
  /** BCP 47: `"fr"`; `"en-x-dev"` for developers' texts. */
  readonly language: string;
  /** Issue code → sentence with placeholders. */
  readonly templates: Readonly<Record<string, string>>;
  /** Parameter → the field's name for people, as used inside a sentence. */
  readonly labels: Readonly<Record<string, string>>;
  /** Issue code → fact of the sentence → how to write it, if its type does not decide that. */
  readonly kinds: Readonly<Record<string, Readonly<Record<string, "cents" | "country">>>>;
  /** How to write numbers and amounts; `#` in `currency` is the number, `least` the smallest number that is grouped. */
  readonly numbers: Readonly<Record<"group" | "decimal" | "currency", string>> & { readonly least: number };
  /** The separator of a list, and the word before the last alternative. */
  readonly list: readonly [separator: string, or: string];
  /** The rule that selects a word's form for a number. */
  readonly plural: "not-one" | "above-one" | "none" | "russian" | "czech";
  /** Words of the program → words of the language: types of values, and titles as a form shows them (`mr`). */
  readonly words: Readonly<Record<string, string>>;
  /** Country → its name; where examples are known also how its mobile numbers start, and one of them at home and from abroad. */
  readonly countries: Readonly<
    Record<string, { readonly name: string; readonly mobile?: readonly string[]; readonly example?: readonly string[] }>
  >;
}

/** The result of a check. `if (outcome.valid)` narrows the type. */
export type Outcome<O = Order> = ValidOutcome<O> | InvalidOutcome;

/** The order may be sent; there may be warnings and changes. */
export interface ValidOutcome<O = Order> extends Findings {
  readonly valid: true;
  /** The order in normal form. */
  readonly order: O;
}

/** A valid order: with the parameters that no `presence` of a profile makes optional. */
export type WholeOrder = Order & Required<Pick<Order, "AMOUNT" | "CART" | "OPERATIONTYPE" | "ORDERID" | "VERSION">>;

/** At least one issue is an error. */
export interface InvalidOutcome extends Findings {
  readonly valid: false;
  /** The order in normal form as far as possible; rejected values are unchanged. */
  readonly order: { [parameter: string]: unknown };
}

/** Plain data, independent of the checked object. */
interface Findings {
  /** In the order of the documents, on every host. */
  readonly issues: Issue[];
  /** The differences between the input and the normal form. */
  readonly changes: Change[];
  /** Computed from the order, but not part of it. */
  readonly derived: Derived;
}

export interface Derived {
  /** The streets, wrapped into lines of at most 38 characters, as Oney prints them. */
  addressLines: { BILLINGADDRESS?: string[]; SHIPTOADDRESS?: string[] };
}

export type Severity = "error" | "warning";

/**
 * One issue. Contains no value of the order. `switch (issue.code)` narrows `issue.params`.
 */
export type Issue = { [Code in IssueCode]: IssueOf<Code> }[IssueCode];

/** The issue with this code. */
export interface IssueOf<Code extends IssueCode> {
  /** Stable name of the problem: `"too-long"`. Compare this in programs, never the message. */
  code: Code;
  severity: Severity;
  /** `"CART[0][PRICE]"`; empty for the whole order. Unusual keys are `"?"`, because they might contain personal data. */
  parameter: string;
  /** `["CART", 0, "PRICE"]` */
  path: (string | number)[];
  /** Other parameters of the rule, spelled like `parameter`. */
  related: string[];
  /** The names of the shop's fields that gave the parameter its value; absent where no field did. */
  fields?: string[];
  /** The facts of the sentence, such as limits and lists; never a value of the order. */
  params: IssueParams[Code];
  /** One sentence for the customer, in the chosen language. */
  message: string;
}

/** A parameter whose normal form differs from the input. */
export interface Change {
  parameter: string;
  path: (string | number)[];
  kind: ChangeKind;
}

export type ChangeKind =
  /** An empty value was left out. */
  | "empty"
  /** A number became text, or a `Date`. */
  | "type"
  /** Outer space was removed, or inner space reduced to one. */
  | "whitespace"
  /** Line breaks became spaces. */
  | "line-breaks"
  | "case"
  /** Another documented spelling of the same choice. */
  | "spelling"
  /** The same value, written in another way. */
  | "notation"
  /** The rows of a list were renumbered, from 0 without gaps. */
  | "reindexed"
  /** HASH belonged to the order before other changes, and was left out. */
  | "outdated"
  /** Invisible characters were removed, or no-break spaces became spaces. */
  | "invisible"
  /** Letters and their accents became one character each (Unicode's NFC). */
  | "composed"
  /** The end of a text was left out. */
  | "cut"
  /** A missing value was filled in: IDENTIFIER of the profile, or the only documented value (VERSION, OPERATIONTYPE). */
  | "filled"
  /** An unknown parameter was left out: nothing unknown is sent. */
  | "dropped"
  /** A delivery parameter has the value of the billing address, as the form says. */
  | "copied";

/** The result of checking one field. */
export interface ParameterOutcome {
  valid: boolean;
  /** The normal form; unchanged if it was rejected; `null` if there is none. */
  value: unknown;
  issues: Issue[];
  changes: Change[];
  /** The lines of a street, as in `Derived`. Empty for other parameters and for rejected values. */
  lines: string[];
}

// Without this, a declaration file exports everything.
export {};
