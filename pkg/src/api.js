import { ask, askText, FORM, isReady, JSON_TEXT, ORDER, PARAMETER, use } from "./core.js";
import { UsageError } from "./errors.js";
import { formText } from "./form.js";
import { cap } from "./limits.js";
import { render } from "./messages.js";
import { readOptions } from "./options.js";
import { plainText } from "./plain.js";
import { escapeLoneInJson } from "./unicode.js";
import { flatten, flattenParameter } from "./wire.js";

export { version } from "./core.js";
export { UsageError, WasmForbiddenError } from "./errors.js";

const ORDER_OPTIONS = ["today", "stage", "part", "locale"];
const PARAMETER_OPTIONS = [...ORDER_OPTIONS, "order"];

/** Checks orders against the contract of one merchant; see `index.d.ts` for what callers need to know. */
export class Validator {
  /** The profile as text: a later change of the caller's object changes nothing, and there is nothing to free. */
  #profile;

  constructor(profile) {
    this.#profile = plainText(profile, "profile");
    // Before `init` a module may make its validator already; a wrong profile then shows at the first check.
    if (isReady()) use(this.#profile);
  }

  validate(order, options) {
    const { today, flags, locale } = readOptions(options, ORDER_OPTIONS);
    return outcome(ask(this.#profile, ORDER, flatten, order, today, flags), locale);
  }

  validateJson(text, options) {
    if (typeof text !== "string") throw new UsageError("`text` must be a string");
    const { today, flags, locale } = readOptions(options, ORDER_OPTIONS);
    return outcome(askText(this.#profile, JSON_TEXT, cap(escapeLoneInJson(text)), today, flags), locale);
  }

  validateForm(body, options) {
    const { today, flags, locale } = readOptions(options, ORDER_OPTIONS);
    return outcome(askText(this.#profile, FORM, cap(formText(body)), today, flags), locale);
  }

  validateParameter(name, value, options) {
    if (typeof name !== "string") throw new UsageError("`name` must be a string");
    const { today, flags, locale, given } = readOptions(options, PARAMETER_OPTIONS);
    const answer = JSON.parse(ask(this.#profile, PARAMETER, flattenParameter, { name, value, order: given.order }, today, flags));
    explain(answer.issues, locale);
    return answer;
  }
}

/** The answer in two lines, of which the second is the order in normal form: it is read when it is asked for. */
export function outcome(answer, locale) {
  const end = answer.indexOf("\n");
  const { valid, issues, changes, derived } = JSON.parse(answer.slice(0, end));
  explain(issues, locale);
  let order;
  return {
    valid,
    issues,
    changes,
    get order() {
      return (order ??= JSON.parse(answer.slice(end)));
    },
    derived,
  };
}

function explain(issues, locale) {
  for (const issue of issues) issue.message = render(issue, locale);
}
