import { ask, isReady, use } from "./core.js";
import { UsageError } from "./errors.js";
import { formText } from "./form.js";
import { cap } from "./limits.js";
import { render } from "./messages.js";
import { readOptions } from "./options.js";
import { escapeLoneInJson } from "./unicode.js";
import { flatten, flattenValue } from "./wire.js";

export { version } from "./core.js";
export { UsageError, WasmForbiddenError } from "./errors.js";

const ORDER_OPTIONS = ["today", "stage", "part", "locale"];
const PARAMETER_OPTIONS = [...ORDER_OPTIONS, "order"];

/** Checks orders against the contract of one merchant; see `index.d.ts` for what callers need to know. */
export class Validator {
  /** The profile as text: a later change of the caller's object changes nothing, and there is nothing to free. */
  #profile;

  constructor(profile) {
    this.#profile = profileText(profile);
    // Before `init` a module may make its validator already; a wrong profile then shows at the first check.
    if (isReady()) use(this.#profile);
  }

  validate(order, options) {
    const { today, flags, locale } = readOptions(options, ORDER_OPTIONS);
    return explain(ask(this.#profile, "check_wire", flatten(order), today, flags), locale);
  }

  validateJson(text, options) {
    if (typeof text !== "string") throw new UsageError("`text` must be a string");
    const { today, flags, locale } = readOptions(options, ORDER_OPTIONS);
    return explain(askText(this.#profile, "check_json", escapeLoneInJson(text), today, flags), locale);
  }

  validateForm(body, options) {
    const { today, flags, locale } = readOptions(options, ORDER_OPTIONS);
    return explain(askText(this.#profile, "check_form", formText(body), today, flags), locale);
  }

  validateParameter(name, value, options) {
    if (typeof name !== "string") throw new UsageError("`name` must be a string");
    const { today, flags, locale, order } = readOptions(options, PARAMETER_OPTIONS);
    const context = order === undefined ? "" : flatten(order, "options.order");
    return explain(ask(this.#profile, "check_parameter", cap(name), flattenValue(value), context, today, flags), locale);
  }
}

function profileText(profile) {
  if (typeof profile !== "object" || profile === null || Array.isArray(profile)) {
    throw new UsageError("`profile` must be an object");
  }
  let text;
  try {
    text = JSON.stringify(profile);
  } catch {
    // Cycles, BigInt, a getter that throws.
  }
  if (text === undefined) throw new UsageError("`profile` must be plain data that JSON can write");
  return text;
}

function askText(profile, check, text, ...options) {
  return ask(profile, check, cap(text), ...options);
}

function explain(answer, locale) {
  for (const issue of answer.issues) issue.message = render(issue, locale);
  return answer;
}
