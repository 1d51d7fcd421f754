import type { LocaleModule, Parameter } from "./index.js";

/** What a form needs to know of a parameter, from the same tables as the check. What does not apply is not there. */
export interface ParameterInfo {
  /** What people call the field, as it stands inside a sentence. */
  label: string;
  /** How the value is read: `"line"`, `"mobile phone"`, `"date"`. */
  format: string;
  /** The `type` of an `<input>`, or `"select"` for a list of choices. */
  type: "text" | "tel" | "email" | "date" | "select";
  /** For the attribute of this name, in UTF-16 units: generous on purpose, since the check says what is too long. */
  maxlength?: number;
  inputmode?: "tel" | "email" | "numeric" | "decimal";
  /** The token by which browsers fill the field in. */
  autocomplete?: string;
  required: boolean;
  presence: "required" | "recommended" | "optional";
  /** Who knows the value: a page has the customer's only. */
  supplier: "customer" | "shop" | "gateway";
  /** Of a whole number. */
  min?: number;
  max?: number;
  /** The documented values. Countries have none here: there are 249. */
  choices?: string[];
  /** A value that is accepted. */
  example: string;
}

/**
 * What a form needs to know of a parameter.
 *
 * @param name `"BILLINGCITY"`, `"CART[0][PRICE]"` or `"CART[X][PRICE]"`.
 * @throws {UsageError} where there is no such parameter.
 */
export function parameterInfo(
  name: Parameter | `${"CART" | "TRAVELLEGS" | "TRAVELSTAYS"}[X][${string}]`,
  options?: { locale?: LocaleModule },
): ParameterInfo;
/** For names that are known at run time only; a misspelt literal does not compile. */
export function parameterInfo<Name extends string>(
  name: string extends Name ? Name : never,
  options?: { locale?: LocaleModule },
): ParameterInfo;

/** Every parameter, in the order of the documents; sub-parameters as `CART[X][PRICE]`. */
export const parameters: readonly string[];
