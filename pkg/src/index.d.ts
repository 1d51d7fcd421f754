/**
 * Checks and normalises Oney 3x/4x orders before they are sent through Dalenys.
 *
 * ```js
 * import { init, Validator } from "oney-rules";
 * await init(); // needed in browsers only, harmless elsewhere
 * const outcome = new Validator({ country: "FR" }).validate(order);
 * ```
 */

/**
 * Makes the package ready. In a browser it loads and compiles the core and must be awaited before the first `Validator`;
 * on servers it resolves at once. Idempotent; after a failure the next call tries again.
 *
 * Rejects with `WasmForbiddenError` where the page's Content-Security-Policy lacks `'wasm-unsafe-eval'`.
 */
export function init(): Promise<void>;

/** What runs here. */
export function version(): { version: string };

/** Checks orders against the contract of one merchant. Costs next to nothing, holds no memory that must be freed. */
export class Validator {
  /** @throws {UsageError} where the profile is wrong; the message names the key. */
  constructor(profile: Profile);

  /**
   * Checks an order given as an object, parameters spelled as Dalenys spells them: `{ AMOUNT: 60000, CART: [{ … }] }`.
   * An order with mistakes never throws.
   *
   * @throws {UsageError} where `order` is no object or an option is wrong.
   */
  validate(order: Order | object, options?: Options): Outcome;

  /** Checks an order given as JSON text. Faster than `JSON.parse` and `validate`. */
  validateJson(text: string, options?: Options): Outcome;

  /** Checks the form body that Dalenys takes: `params[AMOUNT]=60000&params[CART][0][NAME]=…`. */
  validateForm(body: string | FormBody, options?: Options): Outcome;

  /**
   * Checks one field, for example as the customer types.
   *
   * @param name the parameter: `"BILLINGCITY"`, `"CART[0][PRICE]"`.
   */
  validateParameter(name: string, value: unknown, options?: ParameterOptions): ParameterOutcome;
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
  severity?: { readonly [code: string]: "off" | Severity };
  /** How phone numbers are written in the normal form: `33666666666` or `+33666666666`. With `digits`, a foreign number
   *  whose digits alone would be another number in the merchant's country keeps its plus. */
  phones?: "digits" | "plus";
  /** How yes and no are written in the normal form. */
  booleans?: "yes-no" | "true-false";
  /** How many lines of 38 characters an address may take. */
  addressLines?: 1 | 2 | 3 | 4 | 5;
  /** Ask for `HASH`, which is otherwise added by signing afterwards. */
  signed?: boolean;
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
  /** Language of the messages: `"en"`, or the default export of `oney-rules/locales/…`. */
  locale?: "en" | LocaleModule;
}

export interface ParameterOptions extends Options {
  /** The other fields, as far as they are known: what is right for one may depend on another. */
  order?: Order | object;
}

/** The default export of a module in `oney-rules/locales/`. */
export interface LocaleModule {
  readonly language: string;
  readonly templates: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
}

/** What the check found. `if (outcome.valid)` tells the two apart. */
export type Outcome = ValidOutcome | InvalidOutcome;

/** Ready to be sent, perhaps with warnings and changes. */
export interface ValidOutcome extends Findings {
  valid: true;
  /** The order in normal form. */
  order: Order;
}

/** At least one issue is an error. */
export interface InvalidOutcome extends Findings {
  valid: false;
  /** The order in normal form as far as possible; a rejected value is as it was received. */
  order: { [parameter: string]: unknown };
}

interface Findings {
  /** In the order of the catalogue, the same everywhere. */
  issues: Issue[];
  /** Where the normal form differs from what was given. */
  changes: Change[];
  /** What follows from the order and is not part of it. */
  derived: Derived;
}

export interface Derived {
  /** The streets, cut between words into lines of at most 38 characters, as Oney prints them. */
  addressLines: { BILLINGADDRESS?: string[]; SHIPTOADDRESS?: string[] };
}

export type Severity = "error" | "warning";

/** One finding. Holds no value of the order. */
export interface Issue {
  /** Stable name of what is wrong: `"too-long"`. Programs compare this, never the message. */
  code: string;
  severity: Severity;
  /** `"CART[0][PRICE]"`; empty for the order as a whole. A key that is not spelled like a parameter is `"?"`. */
  parameter: string;
  /** `["CART", 0, "PRICE"]` */
  path: (string | number)[];
  /** Other parameters that take part, in the notation of `parameter`. */
  related: string[];
  /** The facts of the sentence: limits, lists, never a value of the order. */
  params: { [name: string]: string | number | string[] };
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
  /** The lines of a list were numbered anew, from 0 without gaps. */
  | "reindexed";

/** What the check of one field found. */
export interface ParameterOutcome {
  valid: boolean;
  /** The normal form; as received where it was rejected; `null` where there is none. */
  value: unknown;
  issues: Issue[];
  changes: Change[];
}

export type Title = "mr" | "miss" | "mrs";

export type PaymentOption = "facilypay-3x" | "facilypay-3xsansfrais" | "facilypay-4x" | "facilypay-4xsansfrais";

export type Category =
  | "computersandsoftware"
  | "electronics"
  | "appliances"
  | "homeandgarden"
  | "fashion"
  | "healthandbeauty"
  | "jewellery"
  | "sport"
  | "leisureandhobbies"
  | "carsandmotorbikes"
  | "furniture"
  | "kidsandbaby"
  | "videogamesandconsoles"
  | "toysandgames"
  | "pets"
  | "foodanddrink"
  | "giftandflowers"
  | "entertainment"
  | "travel"
  | "auctionsandgroupbuying"
  | "servicesforindividuals"
  | "servicesforprofessionals";

export type DeliveryType = "storepickup" | "networkpickup" | "travelpickup" | "carrier" | "edelivery";

export type DeliverySpeed = "standard" | "express";

export type MeanTransport = "plane" | "train" | "road" | "boat";

export type ServiceClass = "first class" | "Second class" | "business" | "Economic" | "0";

export type StayType = "hotel" | "rental" | "tour/trip" | "other";

/** A yes or no, in the spelling that `Profile.booleans` asks for. */
export type Flag = "yes" | "no" | "true" | "false";

/**
 * The parameters of an authorization in normal form. Dates are `YYYY-MM-DD`, amounts whole cents, countries ISO 3166-1
 * alpha-2, lengths count characters.
 */
export interface Order {
  /** Amount of the transaction in cents. */
  AMOUNT?: number;
  /** Identifies the API key, 36 characters. */
  APIKEYID?: string;
  /** Street of the billing address, up to 200 characters, no line breaks. */
  BILLINGADDRESS?: string;
  /** Up to 32 characters. */
  BILLINGCITY?: string;
  BILLINGCOUNTRY?: string;
  /** Up to 32 characters. */
  BILLINGFIRSTNAME?: string;
  /** Up to 32 characters. */
  BILLINGLASTNAME?: string;
  /** International notation. */
  BILLINGMOBILEPHONE?: string;
  /** International notation. */
  BILLINGPHONE?: string;
  /** Up to 9 characters. */
  BILLINGPOSTALCODE?: string;
  BILLINGTITLE?: Title;
  CART?: CartLine[];
  /** Birth date of the customer. */
  CLIENTDOB?: string;
  /** Up to 100 characters, without a plus sign. */
  CLIENTEMAIL?: string;
  /** The customer's identifier in the shop, up to 128 characters. */
  CLIENTIDENT?: string;
  /** The customer's IPv4 address. */
  CLIENTIP?: string;
  /** The customer's browser, up to 255 characters. */
  CLIENTUSERAGENT?: string;
  /** What the operation is for, up to 510 characters. */
  DESCRIPTION?: string;
  /** Comes back unchanged in every answer, up to 255 characters. */
  EXTRADATA?: string;
  /** 64 hexadecimal digits, added by signing. */
  HASH?: string;
  /** Identifier of the account, up to 32 characters. */
  IDENTIFIER?: string;
  /** Up to 255 characters. */
  METADATA?: string;
  OPERATIONTYPE?: "authorization";
  /** Up to 40 characters. */
  ORDERID?: string;
  PAYMENTOPTION?: PaymentOption;
  /** Street of the delivery address, up to 200 characters. */
  SHIPTOADDRESS?: string;
  /** Up to 32 characters. */
  SHIPTOCITY?: string;
  /** Up to 50 characters. */
  SHIPTOCOMPANYNAME?: string;
  SHIPTOCOUNTRY?: string;
  /** Up to 15 characters: shorter than the billing name. */
  SHIPTOFIRSTNAME?: string;
  /** Up to 30 characters: shorter than the billing name. */
  SHIPTOLASTNAME?: string;
  /** International notation. */
  SHIPTOMOBILEPHONE?: string;
  /** International notation. */
  SHIPTOPHONE?: string;
  /** Up to 9 characters. */
  SHIPTOPOSTALCODE?: string;
  SHIPTOTITLE?: Title;
  /** Journeys of the trip; travel merchants only. */
  TRAVELLEGS?: TravelLeg[];
  /** Birth date of the traveller. */
  TRAVELPASSENGERDOB?: string;
  /** Up to 50 characters. */
  TRAVELPASSENGERFIRSTNAME?: string;
  /** Up to 50 characters. */
  TRAVELPASSENGERLASTNAME?: string;
  /** Lodgings of the trip; travel merchants only. */
  TRAVELSTAYS?: TravelStay[];
  VERSION?: "3.0";
}

export interface CartLine {
  /** Up to 100 characters. */
  BRAND?: string;
  CATEGORY?: Category;
  DELIVERYEXPECTEDDATE?: string;
  /** Days until delivery, 1 to 999. */
  DELIVERYEXPECTEDDELAY?: number;
  /** Name of the delivery method, up to 100 characters. */
  DELIVERYLABEL?: string;
  /** `express` for less than 48 hours. */
  DELIVERYSPEED?: DeliverySpeed;
  DELIVERYTYPE?: DeliveryType;
  /** Discount in per cent; `PRICE` already includes it. */
  DISCOUNT?: number;
  /** The shop's name for the article, up to 256 characters. */
  MERCHANTITEMID?: string;
  /** Up to 256 characters. */
  NAME?: string;
  /** Unit price in cents, taxes and discounts included. */
  PRICE?: number;
  /** 1 to 999. */
  QUANTITY?: number;
  /** The seller on a marketplace, or `OPERATOR` for the marketplace itself. */
  SUBMERCHANTEXTERNALID?: string;
  /** Taxes in per cent; `PRICE` already includes them. */
  TAX?: number;
  /** `PRICE` × `QUANTITY`, in cents. */
  TOTALAMOUNT?: number;
}

export interface TravelLeg {
  DEPARTUREDATE?: string;
  /** Airport or city, IATA code. */
  DESTINATIONLOCATIONCODE?: string;
  EXCHANGEABLE?: Flag;
  INSURANCE?: Flag;
  MEANTRANSPORT?: MeanTransport;
  /** Airport or city, IATA code. */
  ORIGINLOCATIONCODE?: string;
  /** 1 to 999. */
  PASSENGERCOUNT?: number;
  /** Journeys count from 1. */
  RANK?: number;
  SERVICECLASS?: ServiceClass;
}

export interface TravelStay {
  ARRIVALDATE?: string;
  DEPARTUREDATE?: string;
  INSURANCE?: Flag;
  /** City or place, up to 64 characters. */
  LOCATION?: string;
  /** 1 to 999. */
  PASSENGERCOUNT?: number;
  /** 1 to 999. */
  ROOMCOUNT?: number;
  TYPE?: StayType;
  VEHICLERENT?: Flag;
}

// Without this, everything in a declaration file is public.
export {};
