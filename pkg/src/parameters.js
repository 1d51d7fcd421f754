import { UsageError } from "./errors.js";
import { label } from "./messages.js";
import english from "./locales/en.js";
import table from "./parameter-table.js";
import { didYouMean } from "./suggestion.js";

/** What a form needs to know about a parameter; see `parameters.d.ts`. */
export function parameterInfo(name, { locale = english } = {}) {
  const parameter = typeof name === "string" ? name.replace(/\[\d+\]/, "[X]") : "";
  if (!Object.hasOwn(table, parameter)) {
    throw new UsageError(`\`name\` must be a parameter, such as \`BILLINGCITY\`${didYouMean(parameters, parameter)}`);
  }
  const { choices, ...info } = table[parameter];
  return { label: label({ parameter: name }, locale), ...info, ...(choices && { choices: [...choices], ...captions(choices, locale) }) };
}

/** What a select shows for the values, where the language has words for all of them. */
function captions(choices, { words = {} }) {
  return choices.every((choice) => Object.hasOwn(words, choice)) && { captions: choices.map((choice) => words[choice]) };
}

/** Every parameter, in the order of the documents; sub-parameters as `CART[X][PRICE]`. */
export const parameters = Object.freeze(Object.keys(table));
