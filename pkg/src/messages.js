/**
 * Renders the sentence of an issue from its template. `src/messages.rs` documents the grammar, renders natively and writes
 * the locale modules; `tests/npm/messages.test.mjs` compares the two.
 */

import { ownMember } from "./values.js";

/** The index of the word form for a number; CLDR's rules for whole numbers. */
const FORMS = {
  "not-one": (number) => Number(number !== 1),
  "above-one": (number) => Number(number > 1),
  none: () => 0,
  russian: (number) => {
    const [last, two] = [number % 10, number % 100];
    if (two > 10 && two < 15) return 2;
    return last === 1 ? 0 : last > 1 && last < 5 ? 1 : 2;
  },
  czech: (number) => (number === 1 ? 0 : number > 1 && number < 5 ? 1 : 2),
};

/** Templates in pieces, because a form uses the same few again and again. */
const parsed = new Map();

export function render(issue, locale) {
  const template = locale.templates[issue.code];
  // A locale module of an older version may lack a new code.
  if (template === undefined) return issue.code;
  // Pieces repeat in threes: a text, then the name and the forms of the placeholder after it.
  let pieces = parsed.get(template);
  if (pieces === undefined) parsed.set(template, (pieces = template.split(/\{([^{}:]+)(?::([^{}]*))?\}/)));
  let message = pieces[0];
  for (let i = 1; i < pieces.length; i += 3) message += filled(pieces[i], pieces[i + 1], issue, locale) + pieces[i + 2];
  return message;
}

function filled(name, forms, issue, locale) {
  if (name === "field") return label(issue, locale);
  return fact(issue.params[name], locale.kinds[issue.code]?.[name], forms, locale);
}

export function label({ parameter }, { labels }) {
  if (typeof parameter !== "string") return "";
  // All rows of a list share their labels.
  const name = parameter.includes("[") ? parameter.replace(/\[\d+\]/, "[X]") : parameter;
  return ownMember(labels, name) ?? parameter;
}

function fact(value, kind, forms, locale) {
  if (Array.isArray(value)) return around(value.map((text) => word(text, locale)).join(locale.list[0]), forms ?? "#");
  if (typeof value === "number") {
    if (kind === "cents") return amount(value, locale.numbers);
    const number = grouped(value, locale.numbers);
    return forms === undefined ? number : `${number} ${forms.split("|")[FORMS[locale.plural](value)]}`;
  }
  const text = String(value ?? "");
  if (kind !== "country") return around(word(text, locale), forms ?? "#");
  const country = ownMember(locale.countries, text);
  if (forms === undefined) return country?.name || text;
  // `mobile` or `example`, and the text around it.
  const [, which, rest] = /^(\w+):(.*)$/.exec(forms);
  return around(alternatives(country?.[which] ?? [], locale), rest);
}

/** A text of the program in the locale's language; others are names, which stay as they are. */
function word(text, { words }) {
  return ownMember(words, text) ?? text;
}

/** A text with the words around it; empty if there is no text. */
function around(text, forms) {
  return text && forms.replace("#", () => text);
}

function alternatives(choices, { list: [separator, or] }) {
  return choices.length > 1 ? choices.slice(0, -1).join(separator) + or + choices.at(-1) : choices.join("");
}

function amount(cents, numbers) {
  const [euros, rest] = [Math.trunc(cents / 100), String(cents % 100).padStart(2, "0")];
  return numbers.currency.replace("#", () => grouped(euros, numbers) + numbers.decimal + rest);
}

function grouped(number, { group, least }) {
  const text = String(number);
  return number < least ? text : text.replace(/\B(?=(\d{3})+$)/g, () => group);
}
