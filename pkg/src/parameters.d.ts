import type { LocaleModule, Parameter } from "./index.js";

/** What a form needs to know about a parameter, from the same tables as the check. Members that do not apply are absent. */
export interface ParameterInfo {
  /** The field's name for people, as used inside a sentence. */
  label: string;
  /** How the value is read: `"line"`, `"mobile phone"`, `"date"`. */
  format: string;
  /** The `type` of an `<input>`, or `"select"` for a list of choices. */
  type: "text" | "tel" | "email" | "url" | "date" | "select";
  /** For the attribute of this name, in UTF-16 units. Generous on purpose: the check reports what is too long. */
  maxlength?: number;
  inputmode?: "tel" | "email" | "url" | "numeric" | "decimal";
  /** The token for the browser's autofill. */
  autocomplete?: string;
  required: boolean;
  presence: "required" | "recommended" | "optional";
  /** Who provides the value. A page has only the customer's. */
  supplier: "customer" | "shop" | "gateway";
  /** For a whole number. */
  min?: number;
  max?: number;
  /** The documented values; absent for countries, because there are 249. */
  choices?: string[];
  /** What a select shows for each of `choices`, in the language of `locale`; absent for values that no customer chooses. */
  captions?: string[];
  /** A value that is accepted. */
  example: string;
}

/**
 * What a form needs to know about a parameter.
 *
 * @param name `"BILLINGCITY"`, `"CART[0][PRICE]"` or `"CART[X][PRICE]"`.
 * @throws {UsageError} if there is no such parameter.
 */
export function parameterInfo(
  name: Parameter | `${"CART" | "TRAVELLEGS" | "TRAVELSTAYS"}[X][${string}]`,
  options?: { locale?: LocaleModule },
): ParameterInfo;
/** For names known only at run time; a misspelt literal does not compile. */
export function parameterInfo<Name extends string>(
  name: string extends Name ? Name : never,
  options?: { locale?: LocaleModule },
): ParameterInfo;

/** Every parameter, in the order of the documents; sub-parameters as `CART[X][PRICE]`. */
export const parameters: readonly string[];
