import { isReady, ready } from "./core.js";
import { UsageError } from "./errors.js";
import { readOptions } from "./options.js";
import { plainText } from "./plain.js";
import { FORM, JSON_TEXT, ORDER, PAIRS, PARAMETER } from "./protocol.js";

export { version } from "./core.js";
export { RestartError, UsageError, WasmForbiddenError } from "./errors.js";

const ORDER_OPTIONS = ["today", "stage", "part", "locale"];
const PARAMETER_OPTIONS = [...ORDER_OPTIONS, "order"];

/** Checks orders against the contract of one merchant; see `index.d.ts` for what callers need to know. */
export class Validator {
  /** The profile as text: later changes of the caller's object have no effect, and there is nothing to free. */
  #profile;

  constructor(profile) {
    this.#profile = plainText(profile, "profile");
    // A validator may be made before `init`; then the first check reports a wrong profile.
    if (isReady()) ready().use(this.#profile);
  }

  validate(order, options) {
    return this.#check(ORDER, order, options);
  }

  validateJson(text, options) {
    if (typeof text !== "string") throw new UsageError("`text` must be a string");
    return this.#check(JSON_TEXT, text, options);
  }

  validateForm(body, options) {
    return this.#check(typeof body === "string" ? FORM : PAIRS, body, options);
  }

  validateParameter(name, value, options) {
    if (typeof name !== "string") throw new UsageError("`name` must be a string");
    const { today, flags, locale, given } = readOptions(options, PARAMETER_OPTIONS);
    const { order } = given;
    const read = (answer) => answer.outcomeOfParameter(name, locale);
    return ready().check(this.#profile, PARAMETER, { name, value, order }, today, flags, read);
  }

  #check(task, value, options) {
    const { today, flags, locale } = readOptions(options, ORDER_OPTIONS);
    const read = (answer, normalize) => answer.outcome(locale, normalize);
    return ready().check(this.#profile, task, value, today, flags, read);
  }
}
