import { isReady, ready } from "./core.js";
import { UsageError } from "./errors.js";
import { own, readOptions } from "./options.js";
import { plainText } from "./plain.js";
import { BODY, FORM, JSON_TEXT, ORDER, PAIRS, PARAMETER } from "./protocol.js";

export { version } from "./core.js";
export { RestartError, UsageError, WasmForbiddenError } from "./errors.js";

const ORDER_OPTIONS = ["today", "stage", "part", "locale"];
const BODY_OPTIONS = [...ORDER_OPTIONS, "shop"];
const PARAMETER_OPTIONS = [...ORDER_OPTIONS, "order"];

/** Checks orders against the contract of one merchant; see `index.d.ts` for what callers need to know. */
export class Validator {
  /** As text: later changes of the caller's objects have no effect, and there is nothing to free. */
  #settings;
  /** The part of it that has the names of the shop's fields. */
  #fields;

  constructor(profile, options) {
    this.#settings = settingsOf(profile, options);
    [, this.#fields] = this.#settings.split("\0");
    // A validator may be made before `init`; then the first check reports a wrong profile.
    if (isReady()) ready().use(this.#settings);
  }

  /** The names of the shop's fields, as a copy. */
  get fields() {
    return this.#fields && JSON.parse(this.#fields);
  }

  validate(order, options) {
    return this.#check(ORDER, order, readOptions(options, ORDER_OPTIONS));
  }

  validateJson(text, options) {
    if (typeof text !== "string") throw new UsageError("`text` must be a string");
    return this.#body(JSON_TEXT, text, options);
  }

  validateForm(body, options) {
    return this.#body(typeof body === "string" ? FORM : PAIRS, body, options);
  }

  validateParameter(name, value, options) {
    if (typeof name !== "string") throw new UsageError("`name` must be a string");
    const { today, flags, locale, given } = readOptions(options, PARAMETER_OPTIONS);
    const { order } = given;
    const read = (answer) => answer.outcomeOfParameter(name, locale);
    return ready().check(this.#settings, PARAMETER, { name, value, order }, today, flags, read);
  }

  /** Checks a body: by the shop's names if there are any, and beside what the shop knows. */
  #body(task, body, options) {
    const read = readOptions(options, BODY_OPTIONS);
    const { shop } = read.given;
    const fields = this.#fields;
    if (shop === undefined && fields === undefined) return this.#check(task, body, read);
    return this.#check(BODY, { task, body, shop, validator: this, fields }, read);
  }

  #check(task, value, { today, flags, locale }) {
    const read = (answer, written) => answer.outcome(locale, written);
    return ready().check(this.#settings, task, value, today, flags, read);
  }
}

/** The profile as text; after a NUL the names of the shop's fields, if there are any. */
export function settingsOf(profile, options) {
  const { fields } = own(options, ["fields"]);
  const text = plainText(profile, "profile");
  return fields === undefined ? text : `${text}\0${plainText(fields, "fields")}`;
}
