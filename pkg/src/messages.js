/**
 * Renders the sentence of an issue from its template. The grammar is that of the Rust side, which also writes the locale
 * modules: `{name}` a parameter of the issue, `{name:one|other}` a number and the word for that many, `{field}` the name of
 * the field as people call it.
 */

const ENGLISH_NUMBERS = { group: ",", decimal: ".", currency: "€#" };

/** Templates that were taken apart, by locale and code: a form asks for the same few again and again. */
const parsed = new WeakMap();

export function render(issue, locale) {
  const template = locale.templates[issue.code];
  // A locale module of an older version may not know the newest code.
  if (template === undefined) return issue.code;
  let message = "";
  for (const part of parts(locale.templates, issue.code, template)) {
    message += typeof part === "string" ? part : filled(part, issue, locale);
  }
  return message;
}

/** A template as texts and places. */
function parts(templates, code, template) {
  let known = parsed.get(templates);
  if (known === undefined) parsed.set(templates, (known = new Map()));
  let found = known.get(code);
  if (found?.template !== template) {
    // Every third piece is text, the others are the name and the forms of the place behind it.
    const pieces = template.split(/\{([^{}:]+)(?::([^{}]*))?\}/);
    found = { template, parts: [] };
    for (let i = 0; i < pieces.length; i += 3) {
      found.parts.push(pieces[i]);
      if (i + 1 < pieces.length) found.parts.push({ name: pieces[i + 1], forms: pieces[i + 2]?.split("|") });
    }
    known.set(code, found);
  }
  return found.parts;
}

function filled({ name, forms }, issue, locale) {
  if (name === "field") return label(issue, locale);
  const value = issue.params[name];
  if (forms === undefined) return text(value, locale.kinds?.[issue.code]?.[name], locale);
  const [one, other] = forms;
  return `${text(value, "count", locale)} ${value === 1 ? one : other}`;
}

export function label({ parameter }, { labels }) {
  if (typeof parameter !== "string") return "";
  // Every line of a cart calls its price the same.
  const name = parameter.replace(/\[\d+\]/, "[X]");
  return Object.hasOwn(labels, name) ? labels[name] : parameter;
}

function text(value, kind, locale) {
  if (Array.isArray(value)) return value.join(", ");
  if (typeof value !== "number") return String(value ?? "");
  const numbers = locale.numbers ?? ENGLISH_NUMBERS;
  if (kind !== "cents") return grouped(String(value), numbers);
  const cents = String(Math.abs(value)).padStart(3, "0");
  const amount = grouped(cents.slice(0, -2), numbers) + numbers.decimal + cents.slice(-2);
  return (value < 0 ? "-" : "") + numbers.currency.replace("#", () => amount);
}

function grouped(digits, { group }) {
  return digits.replace(/\B(?=(\d{3})+$)/g, group);
}
